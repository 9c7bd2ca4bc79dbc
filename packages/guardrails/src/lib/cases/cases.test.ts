import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '@paddock/policy/document';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allGuardrails } from '../../catalogue.ts';
import { indexSource } from '../index-source.ts';
import { caseEnvironment, decideRequest } from './decide-request.ts';
import { allowedTwin, guardrailCaseSchema } from './guardrail-case.ts';

const lib = join(import.meta.dirname, '..');
const casesOf = (id: string) => z.array(guardrailCaseSchema).parse(JSON.parse(readFileSync(join(lib, id, 'cases.json'), 'utf8')));
const exampleParameters: Readonly<Record<string, unknown>> = { regions: { allowed: ['eu-west-1'] } };

it('the index names exactly the folders that hold a guardrail', () => {
  const ids = globSync('*/guardrail.ts', { cwd: lib }).map((path) => path.split('/')[0]!);
  expect(readFileSync(join(lib, 'index.generated.ts'), 'utf8')).toBe(indexSource(ids));
});

describe.each(allGuardrails().map((guardrail) => [guardrail.id, guardrail] as const))('%s', (id, guardrail) => {
  const cases = existsSync(join(lib, id, 'cases.json')) ? casesOf(id) : [];
  const statements = guardrail.statements(exampleParameters[id] ?? {}, caseEnvironment);

  it('says why it is there and where it comes from', () => {
    expect(guardrail.intent.length).toBeGreaterThan(30);
    expect(guardrail.sources.every((source) => source.startsWith('https://'))).toBe(true);
    expect(guardrail.sources.length).toBeGreaterThan(0);
  });
  it('is a valid policy', () => {
    const document = { Version: '2012-10-17', Statement: statements };
    expect(parsePolicy(JSON.stringify(document), guardrail.mechanism).diagnostics).toEqual([]);
  });
  it('has a case for every statement', () => {
    const covered = new Set(cases.map((each) => each.deniedBy));
    expect(statements.map((statement) => statement.Sid).filter((sid) => sid === undefined || !covered.has(sid))).toEqual([]);
  });
  it('exempts only roles that it names, each with a case', () => {
    const text = JSON.stringify(statements);
    const used = ['deployer', 'launch', 'organization-access'].filter((name) => text.includes(caseEnvironment.roleArns([name])[0]!));
    const excused = text.includes('ArnNotLike') ? used : [];
    expect(Object.keys(guardrail.exempts).toSorted()).toEqual(excused.toSorted());
    if (excused.length > 0) expect(cases.some((each) => 'as' in each.allowedWith)).toBe(true);
  });
  it.each(cases.map((each) => [each.name, each] as const))('%s: denied, and allowed with one attribute changed', (_name, each) => {
    const denied = decideRequest(guardrail, each.parameters ?? exampleParameters[id] ?? {}, each.request);
    expect(denied.decision).toBe('explicitDeny');
    expect(denied.decisions[denied.decidedAt!]!.decidedBy).toMatchObject({ kind: guardrail.mechanism, statement: each.deniedBy });
    const twin = allowedTwin(each);
    expect(decideRequest(guardrail, each.parameters ?? exampleParameters[id] ?? {}, twin).decision).toBe('allowed');
  });
});
