import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintPolicy } from '@paddock/policy/lint';
import { describe, expect, it } from 'vitest';
import { casesOf, exampleParametersOf } from '../../cases.ts';
import { allGuardrails } from '../../catalogue.ts';
import { idsWithExample, indexSource } from '../index-source.ts';
import { caseEnvironment, decideRequest } from './decide-request.ts';
import { exemptedRoles } from './exempted-roles.ts';
import { allowedTwin } from './guardrail-case.ts';

const lib = join(import.meta.dirname, '..');

it('the index names exactly the folders that hold a guardrail', () => {
  const ids = globSync('*/guardrail.ts', { cwd: lib }).map((path) => path.split('/')[0]!);
  expect(readFileSync(join(lib, 'index.generated.ts'), 'utf8')).toBe(indexSource(ids, idsWithExample(lib, ids)));
});

describe.each(allGuardrails().map((guardrail) => [guardrail.id, guardrail] as const))('%s', (id, guardrail) => {
  const cases = casesOf(id);
  const example = exampleParametersOf(id);
  const statements = guardrail.statements(example, caseEnvironment);
  const shapes = [
    statements,
    ...cases.flatMap(({ parameters }) => (parameters ? [guardrail.statements(parameters, caseEnvironment)] : [])),
  ];

  it('says why it is there and where it comes from', () => {
    expect(guardrail.intent.length).toBeGreaterThan(30);
    expect(guardrail.sources.every((source) => source.startsWith('https://'))).toBe(true);
    expect(guardrail.sources.length).toBeGreaterThan(0);
  });
  it('has an example if it has parameters without a default, and the example shows every statement', () => {
    expect(guardrail.parameters.safeParse(example).success).toBe(true);
    const shown = new Set(statements.map(({ Sid }) => Sid));
    expect(shapes.flat().filter(({ Sid }) => !shown.has(Sid))).toEqual([]);
  });
  it('is a policy of which nothing is wrong or doubtful, with all parameters that its cases have', () => {
    for (const shape of shapes) {
      expect(lintPolicy({ Version: '2012-10-17', Statement: shape }, guardrail.mechanism).diagnostics).toEqual([]);
    }
  });
  it('has a case for every statement', () => {
    const covered = new Set(cases.map((each) => each.deniedBy));
    expect(statements.map((statement) => statement.Sid).filter((sid) => sid === undefined || !covered.has(sid))).toEqual([]);
  });
  it('exempts only roles that it names, each with a case', () => {
    const exempted = exemptedRoles(statements);
    expect(Object.keys(guardrail.exempts).toSorted()).toEqual(exempted);
    const shown = new Set(cases.map((each) => each.allowedWith['as']));
    expect(exempted.filter((role) => !shown.has(role))).toEqual([]);
  });
  it.each(cases.map((each) => [each.name, each] as const))('%s: denied, and allowed with one attribute changed', (_name, each) => {
    const parameters = each.parameters ?? example;
    const denied = decideRequest(guardrail, parameters, each.request);
    expect(denied.decision).toBe('explicitDeny');
    expect(denied.decisions[denied.decidedAt!]!.decidedBy).toMatchObject({ kind: guardrail.mechanism, statement: each.deniedBy });
    expect(decideRequest(guardrail, parameters, allowedTwin(each)).decision).toBe('allowed');
  });
});
