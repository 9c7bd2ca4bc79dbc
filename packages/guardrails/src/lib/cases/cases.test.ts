import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInGuardrails } from '../../library.ts';
import { checkCase } from '../check/check-case.ts';
import { checkDescription } from '../check/check-description.ts';
import { checkExample, checkParameters } from '../check/check-example.ts';
import { checkPolicy, checkSize } from '../check/check-policy.ts';
import { checkCoverage, checkExemptions } from '../check/check-statements.ts';
import { idsWithExample, indexSource } from '../index-source.ts';

const lib = join(import.meta.dirname, '..');

it('the index names exactly the folders that hold a guardrail', () => {
  const ids = globSync('*/guardrail.ts', { cwd: lib }).map((path) => path.split('/')[0]!);
  expect(readFileSync(join(lib, 'index.generated.ts'), 'utf8')).toBe(indexSource(ids, idsWithExample(lib, ids)));
});

describe.each(builtInGuardrails.entries.map((entry) => [entry.guardrail.id, entry] as const))('%s', (_id, entry) => {
  it('says why it is there and where it comes from', () => {
    expect(checkDescription(entry)).toEqual([]);
  });
  it('has an example if it has parameters without a default, and the example shows every statement', () => {
    expect([...checkParameters(entry), ...checkExample(entry)]).toEqual([]);
  });
  it('is a policy of which nothing is wrong or doubtful, with all parameters that its cases have', () => {
    expect(checkPolicy(entry)).toEqual([]);
  });
  it('fits a document of its own', () => {
    expect(checkSize(entry)).toEqual([]);
  });
  it('has a case for every statement', () => {
    expect(checkCoverage(entry)).toEqual([]);
  });
  it('exempts only roles that it names, each with a case', () => {
    expect(checkExemptions(entry)).toEqual([]);
  });
  it.each(entry.cases.map((each, index) => [each.name, index] as const))(
    '%s: denied, and allowed with one attribute changed',
    (_name, index) => {
      expect(checkCase(entry, index)).toEqual([]);
    },
  );
});
