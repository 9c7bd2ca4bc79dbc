import { guardrailById } from '@paddock/guardrails/catalogue';
import { guardrailPacks, type PackId } from '@paddock/guardrails/packs';
import { describe, expect, it } from 'vitest';
import { parseBlueprint } from '../../blueprint.ts';
import { resolve } from '../../resolve.ts';
import { notAttached } from './ml-organisation.ts';

const { blueprint } = parseBlueprint(
  `paddock: 1
organisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }
preset: ml-organisation
`,
  'p.yaml',
);
const { guardrails, diagnostics } = resolve(blueprint!);

const nodes: Readonly<Record<string, PackId>> = {
  root: 'root',
  sandbox: 'sandbox',
  workloads: 'workloads',
  'workloads-dev': 'dev',
  'workloads-preprod': 'preprod',
  'workloads-prod': 'prod',
  'workloads-regulated': 'regulated',
  'regulated-dev': 'dev',
  'regulated-preprod': 'preprod',
  'regulated-prod': 'prod',
  deployments: 'deployments',
};

describe('the preset ml-organisation', () => {
  it('resolves without a word', () => {
    expect(diagnostics).toEqual([]);
  });
  it.each(Object.entries(nodes))('attaches to %s what its pack %s denies, but for what waits or needs a value', (node, id) => {
    const here = guardrails.filter(({ target, guardrail }) => target === node && guardrailById(guardrail) !== undefined);
    const due = guardrailPacks[id].members
      .filter(({ guardrail }) => guardrailById(guardrail) !== undefined)
      .filter(({ guardrail, needs }) => notAttached[guardrail] === undefined && (needs.length === 0 || guardrail === 'regions'))
      .map(({ guardrail }) => guardrail);
    expect(here.map(({ guardrail }) => guardrail).toSorted()).toEqual(due.toSorted());
  });
  it('attaches nothing elsewhere', () => {
    expect(guardrails.filter(({ target }) => nodes[target] === undefined)).toEqual([]);
  });
  it('leaves out only what is in a pack', () => {
    const members = new Set(Object.values(guardrailPacks).flatMap((pack) => pack.members.map(({ guardrail }) => guardrail)));
    expect(Object.keys(notAttached).filter((id) => !members.has(id))).toEqual([]);
  });
});
