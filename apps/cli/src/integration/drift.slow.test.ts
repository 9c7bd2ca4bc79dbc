import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, ApiCall, SessionKeys } from './boto3-process.ts';
import { trustAccounts } from './guardrail-inputs.ts';
import { readOrganisation, type Organisation } from './organisation.ts';
import { runPaddock, type RunningPaddock } from './running-twin.ts';
import { testWorld } from './test-world.ts';

const blueprint = 'examples/acme/paddock.yaml';
const world = testWorld();
let paddock: RunningPaddock;
let organisation: Organisation;

type Planned = Readonly<Record<string, unknown>> & { readonly kind: string };
interface PlanJson {
  readonly actions: readonly Planned[];
  readonly unmanaged: readonly Planned[];
  readonly left: readonly Planned[];
  readonly diagnostics: readonly Planned[];
}

/** `paddock plan --json`, without what every plan of this organisation says. */
async function plan(): Promise<PlanJson> {
  const { exitCode, out, error } = await world.run('plan', '--json', '--state', paddock.state, '--blueprint', blueprint);
  if (exitCode !== 0) throw new Error(out + error);
  const { actions, unmanaged, left, diagnostics } = JSON.parse(out) as PlanJson;
  return { actions, unmanaged, left, diagnostics };
}

async function apply(): Promise<void> {
  const { exitCode, out, error } = await world.run('apply', '--json', '--state', paddock.state, '--blueprint', blueprint);
  if (exitCode !== 0) throw new Error(out + error);
}

const nothing: PlanJson = { actions: [], unmanaged: [], left: [], diagnostics: [] };

beforeAll(async () => {
  paddock = await runPaddock(blueprint);
  organisation = await readOrganisation(paddock);
  // Roles of member accounts are changed by the one role that its guardrail lets, beside Paddock's.
  for (const account of ['churn-dev', 'credit-risk-prod']) {
    const { output } = await must({
      as: 'admin@management',
      service: 'sts',
      operation: 'assume-role',
      input: {
        RoleArn: `arn:aws:iam::${organisation.account(account)}:role/OrganizationAccountAccessRole`,
        RoleSessionName: 'somebody',
      },
    });
    paddock.enter(`somebody@${account}`, output['Credentials'] as SessionKeys);
  }
  expect(await plan()).toEqual(nothing);
});
afterAll(async () => {
  await paddock.stop();
  world.remove();
});

async function must(call: ApiCall, by: 'aws' | 'boto3' = 'boto3'): Promise<Answer> {
  const answer = await (by === 'aws' ? paddock.cliCall(call) : paddock.boto3Call(call));
  if (answer.code !== 'OK') throw new Error(`${call.as} ${call.operation}: ${answer.message}`);
  return answer;
}

/** One thing that somebody does with a client of AWS, and the one action that the plan must hold for it. */
interface Drift {
  readonly name: string;
  readonly by: 'aws' | 'boto3';
  readonly change: () => Promise<ApiCall>;
  readonly planned: () => Planned;
}

const organizations = (operation: string, input: ApiCall['input'] = {}): ApiCall => ({
  as: 'admin@management',
  service: 'organizations',
  operation,
  input,
});
const iam = (account: string, operation: string, input: ApiCall['input'] = {}): ApiCall => ({
  as: `somebody@${account}`,
  service: 'iam',
  operation,
  input,
});
const everything = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });
const toothless = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'sagemaker:CreateApp', Resource: '*' }] });
const policyAt = (place: string, name: string): Promise<string> => organisation.policyAt(organisation.place(place), name);

const drifts: readonly Drift[] = [
  {
    name: 'an OU is renamed',
    by: 'aws',
    change: async () =>
      organizations('update-organizational-unit', { OrganizationalUnitId: organisation.place('Deployments/PreProd'), Name: 'Staging' }),
    planned: () => ({ kind: 'rename-ou', ou: 'deployments-preprod', before: 'Staging', after: 'PreProd' }),
  },
  {
    name: 'a policy is changed',
    by: 'boto3',
    change: async () =>
      organizations('update-policy', { PolicyId: await policyAt('Workloads/Regulated', 'network-isolation'), Content: toothless }),
    planned: () => ({ kind: 'update-policy', policy: 'network-isolation', policyType: 'SERVICE_CONTROL_POLICY', step: 'final' }),
  },
  {
    name: 'an attachment of an SCP is removed',
    by: 'aws',
    change: async () =>
      organizations('detach-policy', {
        PolicyId: await policyAt('Sandbox', 'no-hosting'),
        TargetId: organisation.place('Sandbox'),
      }),
    planned: () => ({ kind: 'attach-policy', policy: 'no-hosting', target: 'sandbox', guardrails: ['no-hosting'] }),
  },
  {
    name: 'the RCP is detached from the root',
    by: 'boto3',
    change: async () =>
      organizations('detach-policy', {
        PolicyId: await policyAt('', 'organisation-perimeter'),
        TargetId: organisation.place(''),
      }),
    planned: () => ({
      kind: 'attach-policy',
      policy: 'organisation-perimeter',
      target: 'root',
      guardrails: ['organisation-perimeter'],
    }),
  },
  {
    name: 'a policy is attached where it does not belong',
    by: 'boto3',
    change: async () =>
      organizations('attach-policy', {
        PolicyId: await policyAt('Workloads', 'vpc-required'),
        TargetId: organisation.place('Security'),
      }),
    planned: () => ({ kind: 'detach-policy', policy: 'vpc-required', target: 'security' }),
  },
  {
    name: 'an account is moved',
    by: 'aws',
    change: async () =>
      organizations('move-account', {
        AccountId: organisation.account('churn-prod'),
        SourceParentId: organisation.place('Workloads/Prod'),
        DestinationParentId: organisation.place('Infrastructure'),
      }),
    planned: () => ({ kind: 'move-account', account: 'churn-prod', before: 'infrastructure', after: 'workloads-prod' }),
  },
  {
    name: 'a tag of an account is changed',
    by: 'aws',
    change: async () =>
      organizations('tag-resource', {
        ResourceId: organisation.account('pricing-sandbox'),
        Tags: [{ Key: 'CostCenter', Value: '9999' }],
      }),
    planned: () => ({
      kind: 'tag-resource',
      resource: { kind: 'account', logicalId: 'pricing-sandbox' },
      set: { CostCenter: { before: '9999', after: '4711' } },
      remove: [],
    }),
  },
  {
    name: 'a tag of an account is taken off',
    by: 'boto3',
    change: async () =>
      organizations('untag-resource', { ResourceId: organisation.account('credit-risk-dev'), TagKeys: ['paddock:data-class'] }),
    planned: () => ({
      kind: 'tag-resource',
      resource: { kind: 'account', logicalId: 'credit-risk-dev' },
      set: { 'paddock:data-class': { after: 'regulated' } },
      remove: [],
    }),
  },
  {
    name: 'a role’s policy is widened',
    by: 'boto3',
    change: async () => iam('churn-dev', 'put-role-policy', { RoleName: 'scientist', PolicyName: 'scientist', PolicyDocument: everything }),
    planned: () => ({
      kind: 'put-role-policy',
      account: 'churn-dev',
      role: '/paddock/scientist',
      policy: 'scientist',
      before: JSON.parse(everything) as unknown,
    }),
  },
  {
    name: 'a role gets a policy more',
    by: 'aws',
    change: async () =>
      iam('credit-risk-prod', 'attach-role-policy', { RoleName: 'engineer', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }),
    planned: () => ({
      kind: 'detach-role-policy',
      account: 'credit-risk-prod',
      role: '/paddock/engineer',
      policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
  },
  {
    name: 'a role’s trust is opened',
    by: 'boto3',
    change: async () =>
      iam('churn-dev', 'update-assume-role-policy', {
        RoleName: 'admin',
        PolicyDocument: trustAccounts(organisation.account('pricing-sandbox')),
      }),
    planned: () => ({ kind: 'update-trust', account: 'churn-dev', role: '/paddock/admin' }),
  },
  {
    name: 'a role’s boundary is removed',
    by: 'boto3',
    change: async () => iam('churn-dev', 'delete-role-permissions-boundary', { RoleName: 'execution' }),
    planned: () => ({ kind: 'set-boundary', account: 'churn-dev', role: '/paddock/execution' }),
  },
];

describe('what somebody changes behind Paddock’s back in acme, `paddock plan --json` shows, and nothing else', () => {
  it.each(drifts)('$name ($by): planned, mended, and gone', async ({ change, by, planned }) => {
    await must(await change(), by);
    expect(await plan()).toEqual({ ...nothing, actions: [expect.objectContaining(planned())] });
    await apply();
    expect(await plan()).toEqual(nothing);
  });

  it('all of it at once: as many actions as changes, in whatever order, and one apply mends them', async () => {
    for (const { change } of drifts) await must(await change());
    const { actions, ...rest } = await plan();
    expect(rest).toEqual({ unmanaged: [], left: [], diagnostics: [] });
    expect(actions).toHaveLength(drifts.length);
    for (const { planned } of drifts) expect(actions).toContainEqual(expect.objectContaining(planned()));
    await apply();
    expect(await plan()).toEqual(nothing);
  });

  it('a role that is deleted is made again, with all that it had', async () => {
    await must(iam('churn-dev', 'delete-role-policy', { RoleName: 'lead', PolicyName: 'lead' }));
    await must(iam('churn-dev', 'delete-role', { RoleName: 'lead' }), 'aws');
    const { actions } = await plan();
    expect(actions.map(({ kind, account, role }) => ({ kind, account, role }))).toEqual([
      { kind: 'create-role', account: 'churn-dev', role: '/paddock/lead' },
      { kind: 'put-role-policy', account: 'churn-dev', role: '/paddock/lead' },
    ]);
    await apply();
    expect(await plan()).toEqual(nothing);
  });

  it('an OU and a policy of somebody else are named, left alone by apply, and forgotten when they go', async () => {
    const parent = organisation.place('Workloads');
    const { output } = await must(organizations('create-organizational-unit', { ParentId: parent, Name: 'Shadow' }), 'aws');
    const { Id } = output['OrganizationalUnit'] as { readonly Id: string };
    const policy = { Name: 'shadow', Description: 'ours', Type: 'SERVICE_CONTROL_POLICY', Content: toothless };
    const made = (await must(organizations('create-policy', policy))).output['Policy'] as {
      readonly PolicySummary: { readonly Id: string };
    };
    const attachment = { PolicyId: made.PolicySummary.Id, TargetId: organisation.place('Sandbox') };
    await must(organizations('attach-policy', attachment));

    const seen = {
      ...nothing,
      unmanaged: [
        { kind: 'ou', id: Id, name: 'Shadow', where: 'workloads' },
        { kind: 'policy', id: attachment.PolicyId, name: 'shadow', where: '' },
        { kind: 'attachment', id: attachment.PolicyId, name: 'shadow', where: 'sandbox' },
      ],
    };
    expect(await plan()).toEqual(seen);
    await apply();
    expect(await plan()).toEqual(seen);
    await must(organizations('detach-policy', attachment));
    await must(organizations('delete-policy', { PolicyId: attachment.PolicyId }));
    await must(organizations('delete-organizational-unit', { OrganizationalUnitId: Id }), 'aws');
    expect(await plan()).toEqual(nothing);
  });

  it('one statement taken out of a policy: the plan for people shows that statement and no other', async () => {
    const policy = await policyAt('Sandbox', 'sandbox-detached');
    const { output } = await must(organizations('describe-policy', { PolicyId: policy }));
    const { Content } = output['Policy'] as { readonly Content: string };
    const document = JSON.parse(Content) as { readonly Statement: readonly { readonly Sid: string }[] };
    const without = { ...document, Statement: document.Statement.filter(({ Sid }) => Sid !== 'NoLakeData') };
    await must(organizations('update-policy', { PolicyId: policy, Content: JSON.stringify(without) }), 'aws');
    const { out } = await world.run('plan', '--state', paddock.state, '--blueprint', blueprint);
    const changes = out.slice(0, out.indexOf('Quotas used'));
    expect(changes).toContain('update SCP paddock-sandbox-detached');
    expect(changes).toMatch(/\+ .*"NoLakeData"/);
    expect(changes).not.toContain('NoCorporateData');
    await apply();
    expect(await plan()).toEqual(nothing);
  });

  it('a guardrail taken away is in the plan with the cases that come out otherwise', async () => {
    const policy = await policyAt('Sandbox', 'no-hosting');
    await must(organizations('detach-policy', { PolicyId: policy, TargetId: organisation.place('Sandbox') }), 'aws');
    const { out } = await world.run('plan', '--state', paddock.state, '--blueprint', blueprint);
    expect(out).toContain('attach SCP paddock-no-hosting to sandbox');
    expect(out).toMatch(/create an endpoint/);
    await apply();
    expect(await plan()).toEqual(nothing);
  });
});
