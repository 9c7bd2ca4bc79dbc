import { parseBlueprint } from '@paddock/blueprint/blueprint';
import { resolve } from '@paddock/blueprint/resolve';
import type { Live } from '@paddock/deploy/live';
import { expect, it } from 'vitest';
import { traceDenial } from './denial.ts';

const { estate, library } = resolve(
  parseBlueprint(
    `paddock: 1
organisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }
preset: ml-organisation
`,
    'p.yaml',
  ).blueprint!,
);
const packed = estate!.policies.find(({ guardrails }) => guardrails.includes('leave-organisation'))!;
const live: Live = {
  kind: 'live',
  callerAccount: '999999999999',
  organisation: { id: 'o-live', rootId: 'r-live', managementAccount: '999999999999', allFeatures: true, policyTypes: [] },
  ous: [],
  accounts: [],
  requests: [],
  policies: [
    {
      kind: 'policy',
      id: 'p-packed12',
      type: packed.type,
      name: packed.name,
      description: '',
      awsManaged: false,
      document: packed.document,
      tags: { 'paddock:logical-id': packed.logicalId },
      targets: ['r-live'],
    },
  ],
};
const denied = (action: string): string =>
  `User: arn:aws:sts::111111111111:assumed-role/admin/a is not authorized to perform: ${action} on resource: * with an explicit deny in a service control policy: arn:aws:organizations::999999999999:policy/o-live/service_control_policy/p-packed12`;

it('finds the policy by its ARN, where it is attached, and of its guardrails those that deny the action', () => {
  const traced = traceDenial(denied('organizations:LeaveOrganization'), estate!, live, library);
  expect(traced).toMatchObject({ policy: 'paddock-root-scp-1:leave-organisation+regions', attachedTo: ['Root'] });
  expect(traced.guardrails.map(({ id }) => id)).toEqual(['leave-organisation']);
  expect(traceDenial(denied('sagemaker:ListModels'), estate!, live, library).guardrails.map(({ id }) => id)).toEqual(['regions']);
});
it('names all guardrails of the policy where the message names no action that it denies', () => {
  const all = ['leave-organisation', 'regions'];
  expect(traceDenial(denied('iam:ListRoles'), estate!, live, library).guardrails.map(({ id }) => id)).toEqual(all);
  expect(traceDenial(denied('x').replace('perform: x', 'do that'), estate!, live, library).guardrails.map(({ id }) => id)).toEqual(all);
});
it('knows nothing of a policy that is not there', () => {
  expect(traceDenial('Access Denied', estate!, live, library)).toEqual({ message: 'Access Denied', attachedTo: [], guardrails: [] });
});
