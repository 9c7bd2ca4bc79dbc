import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referenceEvaluate } from './decide.ts';
import type { ReferenceDecidedBy, ReferenceDecision, ReferenceOptions, ReferencePolicies, ReferenceRequest } from './reference-types.ts';

interface DocumentationCase extends ReferenceOptions {
  readonly name: string;
  readonly source: string;
  readonly request: ReferenceRequest;
  readonly policies: ReferencePolicies;
  readonly expect: { readonly decision: ReferenceDecision['decision']; readonly decidedBy?: ReferenceDecidedBy };
}

const folder = new URL('../../../cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly DocumentationCase[];

  it.each(cases)('$name', ({ request, policies, managementAccount, expect: expected }) => {
    const options = managementAccount === undefined ? {} : { managementAccount };
    expect(referenceEvaluate(request, policies, options)).toMatchObject(expected);
  });
});

it('has at least 300 cases', () => {
  const counts = files.map((file) => (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly unknown[]).length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(300);
});
