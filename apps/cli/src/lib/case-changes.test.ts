import { parseBlueprint } from '@paddock/blueprint/blueprint';
import type { Estate } from '@paddock/blueprint/estate';
import { renderReferences } from '@paddock/blueprint/reference';
import { resolve } from '@paddock/blueprint/resolve';
import type { Live } from '@paddock/deploy/live';
import { builtInGuardrails } from '@paddock/guardrails/library';
import { describe, expect, it } from 'vitest';
import { caseChanges as changesOf, renderCaseChanges } from './case-changes.ts';
import { chainChanges } from './chain-changes.ts';

const estateOf = (sandbox: string, prod = 'accounts: { two: { purpose: prod } }'): Estate => {
  const { blueprint } = parseBlueprint(
    `paddock: 1
organisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }
ous:
  sandbox: { ${sandbox} }
  prod: { ${prod} }
`,
    'p.yaml',
  );
  return resolve(blueprint!).estate!;
};
const caseChanges = (estate: Estate, live: Live) =>
  changesOf(chainChanges(estate, live), builtInGuardrails, estate.organisation.homeRegion);
const guarded = 'guardrails: { sandbox-detached: true, no-hosting: true }, accounts: { one: { purpose: sandbox } }';

/** The organisation as it is when an estate has been applied. */
function liveOf(estate: Estate): Live {
  const ids: Readonly<Record<string, string>> = {
    root: 'r-live',
    sandbox: 'ou-live-sandbox',
    prod: 'ou-live-prod',
    one: '111111111111',
    two: '222222222222',
  };
  const tags = (id: string) => ({ 'paddock:logical-id': id });
  return {
    kind: 'live',
    callerAccount: '999999999999',
    organisation: { id: 'o-live', rootId: 'r-live', managementAccount: '999999999999', allFeatures: true, policyTypes: [] },
    ous: estate.ous.map(({ logicalId, name, parent }) => ({
      kind: 'ou',
      id: ids[logicalId]!,
      name,
      parent: ids[parent]!,
      tags: tags(logicalId),
    })),
    accounts: estate.accounts
      .filter(({ purpose }) => purpose !== 'management')
      .map(({ logicalId, name, email, ou }) => ({
        kind: 'account',
        id: ids[logicalId]!,
        name,
        email,
        state: 'ACTIVE',
        parent: ids[ou]!,
        tags: tags(logicalId),
      })),
    requests: [],
    policies: estate.policies.map((policy) => ({
      kind: 'policy',
      id: `p-${policy.logicalId}`,
      type: policy.type,
      name: policy.name,
      description: '',
      awsManaged: false,
      document: renderReferences(policy.document, (reference) =>
        reference.kind === 'path' ? `o-live/r-live/${ids[reference.logicalId]}/` : 'o-live',
      ),
      tags: tags(policy.logicalId),
      targets: policy.targets.map((target) => ids[target]!),
    })),
  };
}
/** Only of the two guardrails that the estates here have: requests of other guardrails' cases may change too. */
const shown = (estate: Estate, live: Live) =>
  caseChanges(estate, live).map(({ place, changes }) => [
    place,
    ...new Set(
      changes
        .filter(({ guardrail }) => /no-hosting|sandbox-detached/.test(guardrail))
        .map(({ guardrail, before, after }) => `${guardrail} ${before} → ${after}`),
    ),
  ]);

describe('caseChanges', () => {
  it('finds nothing when the organisation is what the estate says, also where policies name its ids', () => {
    expect(caseChanges(estateOf(guarded), liveOf(estateOf(guarded)))).toEqual([]);
    expect(renderCaseChanges([])).toBe('');
  });
  it('names what a guardrail that goes lets through, in its OU only', () => {
    const open = estateOf(guarded.replace('no-hosting: true', 'no-hosting: false'));
    expect(shown(open, liveOf(estateOf(guarded)))).toEqual([['Sandbox', 'no-hosting denied → allowed']]);
  });
  it('shows what changes for an account that moves', () => {
    const there = liveOf(estateOf(guarded));
    const moved: Live = { ...there, accounts: there.accounts.map((account) => ({ ...account, parent: 'r-live' })) };
    expect(shown(estateOf(guarded), moved)).toEqual([['account one', 'no-hosting allowed → denied', 'sandbox-detached allowed → denied']]);
  });
  it('says in short what holds in a place that is new', () => {
    const empty: Live = { ...liveOf(estateOf(guarded)), ous: [], accounts: [], policies: [] };
    expect(renderCaseChanges(caseChanges(estateOf(guarded), empty))).toMatch(/Sandbox \(new\): \d+ cases denied: .*no-hosting 11/);
    expect(renderCaseChanges(caseChanges(estateOf(guarded), empty))).not.toContain('vpc-required');
  });
});
