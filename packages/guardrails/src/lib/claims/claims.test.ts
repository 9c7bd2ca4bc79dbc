import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPolicyCompiler } from '@paddock/policy/compile';
import { describe, expect, it } from 'vitest';
import { builtInGuardrails } from '../../library.ts';
import { checkClaimForms, checkProofs, checkWeakened, checkWorth, worthOfStatements } from '../check/check-claims.ts';
import { shapesOf } from '../check/shapes-of.ts';
import { claimsIndexSource } from '../claims-index-source.ts';

const lib = join(import.meta.dirname, '..');
const compiler = createPolicyCompiler();

it('the index names exactly the folders that hold claims', () => {
  const ids = globSync('*/claims.ts', { cwd: lib }).map((path) => path.split('/')[0]!);
  expect(readFileSync(join(lib, 'claims.generated.ts'), 'utf8')).toBe(claimsIndexSource(ids));
});

describe.each(builtInGuardrails.entries.map((entry) => [entry.guardrail.id, entry] as const))('%s', (_id, entry) => {
  it('claims requests that can be written as a policy', () => {
    expect(checkClaimForms(entry)).toEqual([]);
  });
  it('proves every claim', () => {
    expect(checkProofs(entry, compiler)).toEqual([]);
  });
  it('has no statement without which no claim falls', () => {
    expect(worthOfStatements(entry, compiler).flatMap((worth) => checkWorth(worth))).toEqual([]);
  });
  it.each(shapesOf(entry).shown.map(({ Sid }, index) => [Sid, index] as const))(
    'a claim falls when %s is weakened, for one team only or except from one address',
    (_sid, index) => {
      expect(checkWeakened(entry, index, compiler)).toEqual([]);
    },
  );
});
