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

  it('says why it is there and where it comes from', () => {
    expect(guardrail.intent.length).toBeGreaterThan(30);
    expect(guardrail.sources.every((source) => source.startsWith('https://'))).toBe(true);
    expect(guardrail.sources.length).toBeGreaterThan(0);
  });
  it('has an example only if it has parameters without a default', () => {
    expect(Object.keys(example).length > 0).toBe(!guardrail.parameters.safeParse({}).success);
  });
  it('is a policy of which nothing is wrong or doubtful', () => {
    expect(lintPolicy({ Version: '2012-10-17', Statement: statements }, guardrail.mechanism).diagnostics).toEqual([]);
  });
  it('has a case for every statement', () => {
    const covered = new Set(cases.map((each) => each.deniedBy));
    const everyShape = [statements, ...cases.map((each) => guardrail.statements(each.parameters ?? example, caseEnvironment))].flat();
    expect(everyShape.map((statement) => statement.Sid).filter((sid) => sid === undefined || !covered.has(sid))).toEqual([]);
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
