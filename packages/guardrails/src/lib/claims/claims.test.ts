import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPolicyCompiler } from '@paddock/policy/compile';
import { parsePolicy } from '@paddock/policy/document';
import { describe, expect, it } from 'vitest';
import { exampleParametersOf } from '../../cases.ts';
import { claimsFor } from '../../claims.ts';
import { allGuardrails, guardrailById } from '../../catalogue.ts';
import type { Guardrail } from '../../guardrail.ts';
import type { StatementJson } from '../../statement.ts';
import { caseEnvironment } from '../cases/decide-request.ts';
import { claimsIndexSource } from '../claims-index-source.ts';
import { proveClaim } from './prove-claim.ts';

const lib = join(import.meta.dirname, '..');
const ids = globSync('*/claims.ts', { cwd: lib }).map((path) => path.split('/')[0]!);
const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const compiler = createPolicyCompiler();

function verdicts(guardrail: Guardrail, statements: readonly StatementJson[]): readonly string[] {
  const document = { Version: '2012-10-17', Statement: statements };
  const own = statements.length === 0 ? [] : [document];
  const chain = { scps: [[everything, ...(guardrail.mechanism === 'scp' ? own : [])]], rcps: guardrail.mechanism === 'rcp' ? [own] : [[]] };
  return claimsFor(guardrail.id).map(
    (claim) => proveClaim(claim, guardrail.mechanism, exampleParametersOf(guardrail.id), caseEnvironment, chain, { compiler }).verdict,
  );
}

it('the index names exactly the folders that hold claims', () => {
  expect(readFileSync(join(lib, 'claims.generated.ts'), 'utf8')).toBe(claimsIndexSource(ids));
});

it('every guardrail claims something', () => {
  expect(
    allGuardrails()
      .filter(({ id }) => claimsFor(id).length === 0)
      .map(({ id }) => id),
  ).toEqual([]);
});

describe.each(ids.map((id) => [id, guardrailById(id)!] as const))('%s', (id, guardrail) => {
  const statements = guardrail.statements(exampleParametersOf(id), caseEnvironment);

  it('claims requests that can be written as a policy', () => {
    for (const claim of claimsFor(id)) {
      const document = { Version: '2012-10-17', Statement: claim.requests(exampleParametersOf(id), caseEnvironment) };
      expect(parsePolicy(JSON.stringify(document), 'identity').diagnostics).toEqual([]);
      expect(claim.id.startsWith(`${id}/`)).toBe(true);
    }
  });
  it('proves every claim', () => {
    expect(verdicts(guardrail, statements).filter((verdict) => verdict !== 'proven')).toEqual([]);
  });
  it.each(statements.map((statement, index) => [statement.Sid ?? String(index), index] as const))(
    'a claim falls without the statement %s',
    (_sid, index) => {
      expect(verdicts(guardrail, statements.toSpliced(index, 1))).toContain('refuted');
    },
  );
  it.each(
    statements.flatMap((statement, index) =>
      weakened(statement).map(([how, weak]) => [`${statement.Sid ?? index} ${how}`, index, weak] as const),
    ),
  )('a claim falls with the statement %s', (_name, index, weak) => {
    expect(verdicts(guardrail, statements.with(index, weak))).toContain('refuted');
  });
});

/** Ways to make a statement deny less: for callers with one more property only, or in one region only. */
function weakened(statement: StatementJson): readonly (readonly [string, StatementJson])[] {
  const also = (operator: string, key: string, value: string): StatementJson => ({
    ...statement,
    Condition: { ...statement.Condition, [operator]: { ...statement.Condition?.[operator], [key]: value } },
  });
  return [
    ['for one team only', also('StringEquals', 'aws:PrincipalTag/team', 'one')],
    ['except from one address', also('NotIpAddress', 'aws:SourceIp', '192.0.2.1/32')],
  ];
}
