import { describe, expect, it } from 'vitest';
import { createPolicyCompiler } from '../../compile.ts';
import { evaluateBatchLine } from '../../batch.ts';
import { readDocumentationCases } from './read-cases.ts';

const cases = readDocumentationCases();
const compiler = createPolicyCompiler();

describe('cases from the AWS documentation', () => {
  it('are at least 300, each with its own name', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it.each(cases.map((each) => [`${each.file}: ${each.name}`, each] as const))(
    '%s',
    (_name, { request, policies, managementAccount, expect: expected }) => {
      const outcome = evaluateBatchLine(JSON.stringify({ request, policies, managementAccount }), { compiler });
      expect(outcome).toMatchObject({ result: expected });
    },
  );
});
