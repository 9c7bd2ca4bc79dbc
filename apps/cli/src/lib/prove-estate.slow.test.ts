import type { Estate, EstatePolicy, StatementJson } from '@paddock/blueprint/estate';
import { describe, expect, it } from 'vitest';
import { repository } from '../integration/test-world.ts';
import { loadEstate } from './load-estate.ts';
import { proveEstate } from './prove-estate.ts';

const { estate, guardrails, library } = loadEstate({ cwd: repository, options: { blueprint: 'examples/acme/paddock.yaml' } });

/** The estate with another list of statements in one policy, wherever that is attached. */
function withStatements(changed: EstatePolicy, statements: readonly StatementJson[]): Estate {
  const policies = estate.policies.flatMap((policy) => {
    if (policy !== changed) return [policy];
    return statements.length === 0 ? [] : [{ ...policy, document: { ...policy.document, Statement: statements } }];
  });
  return { ...estate, policies };
}

const refuted = (mutant: Estate): readonly string[] =>
  proveEstate({ estate: mutant, guardrails, library }).flatMap(({ claims }) =>
    claims.filter(({ verdict }) => verdict.verdict === 'refuted').map(({ id }) => id),
  );

/** Denies no longer to clients that call themselves nobody. */
const elsewhere = (statement: StatementJson): StatementJson => ({
  ...statement,
  Condition: { ...statement.Condition, StringNotLike: { ...statement.Condition?.['StringNotLike'], 'aws:UserAgent': 'nobody*' } },
});

describe.each(estate.policies.map((policy) => [policy.name, policy] as const))('%s of examples/acme', (_name, policy) => {
  const { Statement: statements } = policy.document;
  it.each(statements.map((statement, index) => [statement.Sid ?? String(index), index] as const))(
    'a claim about some chain falls without %s, or with a way round it',
    (_sid, index) => {
      const guardrail = policy.guardrailOfStatement[index]!;
      const own = expect.arrayContaining([expect.stringMatching(new RegExp(`^${guardrail}/`))]) as unknown;
      expect(refuted(withStatements(policy, statements.toSpliced(index, 1)))).toEqual(own);
      expect(refuted(withStatements(policy, statements.with(index, elsewhere(statements[index]!))))).toEqual(own);
    },
  );
});
