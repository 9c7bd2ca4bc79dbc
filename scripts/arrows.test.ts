import { describe, expect, it } from 'vitest';
import { checkArrows } from './arrows.ts';

const check = (path: string, text: string) => checkArrows([{ path, text }]);

describe('package arrows', () => {
  it('lets the twin import policy, and refuses policy importing the twin', () => {
    expect(check('packages/twin/src/a.ts', `import { evaluate } from '@paddock/policy/evaluate';`)).toEqual([]);
    expect(check('packages/policy/src/a.ts', `\nimport { startTwin } from '@paddock/twin/twin';`)).toEqual([
      'packages/policy/src/a.ts:2: "policy" must not import "twin" (it may import: base, aws-data)',
    ]);
  });
  it('refuses an import that goes past the public entries', () => {
    expect(check('packages/policy/src/a.ts', `export * from '@paddock/base/lib/secret';`)[0]).toContain('past the public entries');
    expect(check('packages/policy/src/lib/a.ts', `await import('../../../base/src/hash.ts')`)[0]).toContain('by path');
    expect(check('packages/policy/src/lib/a.ts', `import '../hash.ts'`)).toEqual([]);
  });
  it('refuses a package without a row', () => {
    expect(check('packages/new/src/a.ts', '')[0]).toContain('no row');
  });
});
