import { expect, it } from 'vitest';
import { parseBlueprint } from './blueprint.ts';
import { policyChain } from './chain.ts';
import { resolve } from './resolve.ts';

const { blueprint } = parseBlueprint(
  `paddock: 1
organisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }
root: { guardrails: { leave-organisation: true, organisation-perimeter: true } }
ous:
  workloads: { ous: { prod: { guardrails: { vpc-required: true }, accounts: { one: { purpose: prod } } } } }
  sandbox: { guardrails: { no-hosting: true } }
`,
  'p.yaml',
);
const { estate } = resolve(blueprint!);
const shown = (type: 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY') =>
  policyChain(estate!, 'one', type)?.map(({ logicalId, policies }) => `${logicalId}: ${policies.map((policy) => policy.logicalId).join()}`);

it('goes from the root over the OUs to the account, with the policies of the type only', () => {
  expect(shown('SERVICE_CONTROL_POLICY')).toEqual(['root: leave-organisation', 'workloads: ', 'prod: vpc-required', 'one: ']);
  expect(shown('RESOURCE_CONTROL_POLICY')).toEqual(['root: organisation-perimeter', 'workloads: ', 'prod: ', 'one: ']);
});
it('knows no chain of an account that is not there', () => {
  expect(policyChain(estate!, 'two', 'SERVICE_CONTROL_POLICY')).toBeUndefined();
});
