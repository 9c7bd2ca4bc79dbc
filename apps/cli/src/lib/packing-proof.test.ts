import { parseBlueprint } from '@paddock/blueprint/blueprint';
import { policyChain } from '@paddock/blueprint/chain';
import { referenceEnvironment, resolve } from '@paddock/blueprint/resolve';
import { guardrailById } from '@paddock/guardrails/catalogue';
import { createPolicyCompiler } from '@paddock/policy/compile';
import { proveImplies } from '@paddock/policy/prove';
import { expect, it } from 'vitest';
import { fullAccess } from './chain-prover.ts';
import { estateIds } from './made-up-ids.ts';

const text = `paddock: 1
organisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }
ous:
  full:
    guardrails:
      no-hosting: true
      vpc-required: true
      encryption-between-containers: true
      network-isolation: true
      leave-organisation: true
      regions: true
      protected-roles: true
    accounts: { one: { purpose: dev } }
`;

const preset = `paddock: 1
organisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }
preset: ml-organisation
ous: { workloads: { accounts: { one: { purpose: dev } } } }
`;

it.each([
  ['one guardrail too many', text, 'full', [7, 6]],
  ['the preset’s Workloads', preset, 'workloads', [9, 6]],
])('packing guardrails into fewer documents is proven to change nothing: %s', (_name, blueprint, place, counts) => {
  const { estate, guardrails } = resolve(parseBlueprint(blueprint, 'p.yaml').blueprint!);
  const ids = estateIds(estate!);
  const compiler = createPolicyCompiler();
  const node = policyChain(estate!, 'one', 'SERVICE_CONTROL_POLICY')!.find(({ logicalId }) => logicalId === place)!;
  const packed = node.policies.map((policy) => ids.render(policy.document));
  const apart = guardrails
    .filter(({ guardrail, target }) => target === place && guardrailById(guardrail)!.mechanism === 'scp')
    .map(({ guardrail, parameters }) =>
      ids.render({ Version: '2012-10-17', Statement: guardrailById(guardrail)!.statements(parameters, referenceEnvironment) }),
    );
  expect([apart.length, packed.length]).toEqual(counts);
  const chain = (documents: readonly unknown[]) => ({
    identity: [compiler.compile(fullAccess, 'identity')],
    scps: [[fullAccess, ...documents].map((document) => compiler.compile(document, 'scp'))],
  });
  expect(proveImplies(chain(packed), chain(apart)).verdict).toBe('proven');
  expect(proveImplies(chain(apart), chain(packed)).verdict).toBe('proven');
  expect(proveImplies(chain(apart.slice(1)), chain(packed)).verdict).toBe('refuted');
});
