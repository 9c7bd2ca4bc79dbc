import { parseBlueprint } from '@paddock/blueprint/blueprint';
import { resolve } from '@paddock/blueprint/resolve';
import { caseEnvironment, type ChainDocuments } from '@paddock/guardrails/cases';
import { guardrailById } from '@paddock/guardrails/catalogue';
import { describe, expect, it } from 'vitest';
import type { ChainChange } from './chain-changes.ts';
import { claimChanges, renderClaimChanges, type ClaimChange } from './claim-changes.ts';

const placements = (sandbox: string) =>
  resolve(
    parseBlueprint(
      `paddock: 1
organisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }
ous: { sandbox: { guardrails: { ${sandbox} }, accounts: { one: { purpose: sandbox } } } }
`,
      'p.yaml',
    ).blueprint!,
  );
const documents = (...ids: readonly string[]): ChainDocuments => ({
  scps: [[], ids.map((id) => ({ Version: '2012-10-17', Statement: guardrailById(id)!.statements({}, caseEnvironment) })), []],
  rcps: [[], [], []],
});
const change = (before: ChainDocuments, after: ChainDocuments, isNew = false): ChainChange => ({
  place: 'Sandbox',
  isNew,
  guardrails: [],
  nodes: ['root', 'sandbox', 'one'],
  before,
  after,
});
const told = (changes: readonly ClaimChange[]): readonly string[] =>
  changes.map(({ id, before, after }) => `${id} ${before.verdict} → ${after.verdict}`);

describe('claimChanges', () => {
  it('names the claims that a guardrail makes true, and those that fall with one', () => {
    const come = claimChanges([change(documents(), documents('leave-organisation'))], placements('leave-organisation: true'));
    expect(told(come)).toEqual(['leave-organisation/nobody-leaves refuted → proven']);
    expect(renderClaimChanges(come)).toContain('true (FALSE until now) in Sandbox: leave-organisation/nobody-leaves');
    const go = claimChanges([change(documents('leave-organisation'), documents())], placements(''));
    expect(told(go)).toEqual(['leave-organisation/nobody-leaves proven → refuted']);
    expect(renderClaimChanges(go)).toMatch(
      /FALSE \(true until now\)[\s\S]*e\.g\. (account:CloseAccount|organizations:LeaveOrganization) on /,
    );
  });
  it('tells nothing where a policy is written otherwise, and nothing of places that are new', () => {
    const [leave, hosting] = [documents('leave-organisation'), documents('no-hosting')];
    const both: ChainDocuments = { scps: [[...leave.scps[1]!, ...hosting.scps[1]!], [], []], rcps: leave.rcps };
    const here = placements('leave-organisation: true, no-hosting: true');
    expect(claimChanges([change(documents('leave-organisation', 'no-hosting'), both)], here)).toEqual([]);
    expect(claimChanges([change(documents(), leave, true)], here)).toEqual([]);
    expect(renderClaimChanges([])).toBe('');
  });
  it('asks with the parameters of the blueprint', () => {
    const capped = (maxSeconds: number): ChainDocuments => ({
      scps: [[], [{ Version: '2012-10-17', Statement: guardrailById('run-time-cap')!.statements({ maxSeconds }, caseEnvironment) }], []],
      rcps: [[], [], []],
    });
    const here = placements('run-time-cap: { maxSeconds: 3600 }');
    expect(
      new Set(claimChanges([change(capped(7200), capped(3600))], here).map(({ before, after }) => `${before.verdict} ${after.verdict}`)),
    ).toEqual(new Set(['refuted proven']));
  });
  it('says unknown where the budget runs out', () => {
    const [leave, hosting] = [documents('leave-organisation'), documents('no-hosting')];
    for (const { before, after } of claimChanges([change(leave, hosting)], placements('no-hosting: true'), 1))
      expect([before.verdict, after.verdict]).toContain('unknown');
  });
});
