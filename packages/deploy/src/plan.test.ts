import type { Estate } from '@paddock/blueprint/estate';
import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { applyNow, deployed, named, planNow } from './lib/testing/deployed.ts';
import { fakeAws } from './lib/testing/fake-aws.ts';
import { account, allow, deny, document, management, role, sampleEstate, scp, trustOf } from './lib/testing/sample-estate.ts';
import type { Plan } from './plan.ts';

const summaries = ({ actions }: Plan): readonly string[] => actions.map((action) => action.summary);
const codes = ({ diagnostics }: Plan): readonly string[] => diagnostics.map((diagnostic) => diagnostic.code);
const find = (plan: Plan, id: string): Action => {
  const action = plan.actions.find((one) => one.id === id);
  if (action === undefined) throw new Error(`no ${id} in ${plan.actions.map((one) => one.id).join(', ')}`);
  return action;
};
const withOus = (change: (ou: Estate['ous'][number]) => Estate['ous'][number]): Estate => ({
  ...sampleEstate,
  ous: sampleEstate.ous.map(change),
});

describe('a change behind Paddock’s back is exactly what the plan shows', () => {
  it.each<[string, (aws: Awaited<ReturnType<typeof deployed>>) => unknown, readonly string[]]>([
    ['an OU renamed', ({ state }) => (named(state.ous, 'Prod').name = 'Production'), ['rename OU prod: Production → Prod']],
    ['an OU’s tag removed', ({ state }) => state.tags.get(named(state.ous, 'Prod').id)?.clear(), ['tag OU prod: paddock:logical-id=prod']],
    [
      'an account moved',
      ({ state }) => (named(state.accounts, 'Acme prod-1').parent = named(state.ous, 'Sandbox').id),
      ['move account prod-1: sandbox → prod'],
    ],
    [
      'a tag of an account changed',
      ({ state }) => state.tags.get(named(state.accounts, 'Acme prod-1').id)?.set('CostCenter', '7'),
      ['tag account prod-1: CostCenter=42'],
    ],
    [
      'a tag in Paddock’s name added',
      ({ state }) => state.tags.get(named(state.accounts, 'Acme prod-1').id)?.set('paddock:owner', 'me'),
      ['tag account prod-1: without paddock:owner'],
    ],
    ['somebody’s own tag added', ({ state }) => state.tags.get(named(state.accounts, 'Acme prod-1').id)?.set('owner', 'me'), []],
    [
      'a policy’s text changed',
      ({ state }) => (named(state.policies, 'paddock-hosting').content = '{"Version":"2012-10-17","Statement":[]}'),
      ['update SCP paddock-hosting'],
    ],
    [
      'a policy’s text laid out otherwise',
      ({ state }) => {
        const policy = named(state.policies, 'paddock-hosting');
        policy.content = JSON.stringify(JSON.parse(policy.content), null, 4);
      },
      [],
    ],
    [
      'a policy detached',
      ({ state }) => state.attachments.delete(`${named(state.policies, 'paddock-hosting').id}@${named(state.ous, 'Sandbox').id}`),
      ['attach SCP paddock-hosting to sandbox'],
    ],
    [
      'a policy attached elsewhere',
      ({ state }) => state.attachments.add(`${named(state.policies, 'paddock-hosting').id}@${named(state.ous, 'Prod').id}`),
      ['detach SCP paddock-hosting from prod'],
    ],
    [
      'a role deleted',
      ({ state }) => state.iam.get(named(state.accounts, 'Acme prod-1').id)?.roles.delete('scientist'),
      [
        'create role /paddock/scientist in prod-1',
        'give inline policy work of role /paddock/scientist in prod-1',
        'attach arn:aws:iam::aws:policy/ReadOnlyAccess to role /paddock/scientist in prod-1',
      ],
    ],
    [
      'a role’s boundary taken off',
      ({ state }) => delete state.iam.get(named(state.accounts, 'Acme prod-1').id)?.roles.get('scientist')?.boundary,
      ['set the boundary of role /paddock/scientist in prod-1'],
    ],
    [
      'a role’s trust widened',
      ({ state }) => {
        state.iam.get(named(state.accounts, 'Acme prod-1').id)!.roles.get('scientist')!.trust = JSON.stringify(trustOf('*'));
      },
      ['update the trust policy of role /paddock/scientist in prod-1'],
    ],
    [
      'an inline policy added and a managed one attached',
      ({ state }) => {
        const scientist = state.iam.get(named(state.accounts, 'Acme prod-1').id)?.roles.get('scientist');
        scientist?.inline.set('more', JSON.stringify(document(deny('x:y'))));
        scientist?.attached.add('arn:aws:iam::aws:policy/AdministratorAccess');
      },
      [
        'delete inline policy more of role /paddock/scientist in prod-1',
        'detach arn:aws:iam::aws:policy/AdministratorAccess from role /paddock/scientist in prod-1',
      ],
    ],
    [
      'a boundary policy changed',
      ({ state }) => {
        for (const policy of state.iam.get(named(state.accounts, 'Acme prod-1').id)?.policies.values() ?? [])
          policy.versions.push({ id: 'v9', document: JSON.stringify(document()) });
      },
      ['update policy /paddock/boundary in prod-1'],
    ],
    [
      'a role’s description, longest session and tags changed',
      ({ state }) => {
        const scientist = state.iam.get(named(state.accounts, 'Acme prod-1').id)!.roles.get('scientist')!;
        Object.assign(scientist, { description: 'x', maxSessionSeconds: 7200 });
        scientist.tags.set('persona', 'admin');
      },
      ['update role /paddock/scientist in prod-1', 'tag role /paddock/scientist in prod-1: persona=scientist'],
    ],
  ])('%s', async (_what, change, expected) => {
    const aws = await deployed(sampleEstate);
    change(aws);
    expect(summaries(await planNow(aws, sampleEstate))).toEqual(expected);
    await applyNow(aws, sampleEstate);
    expect(summaries(await planNow(aws, sampleEstate))).toEqual([]);
  });

  it('what is not Paddock’s is listed and left alone', async () => {
    const aws = await deployed(sampleEstate);
    const { organizations } = aws.clients;
    const { OrganizationalUnit: ou } = await organizations.createOrganizationalUnit({
      ParentId: named(aws.state.ous, 'Workloads').id,
      Name: 'Theirs',
    });
    const { Policy: policy } = await organizations.createPolicy({
      Name: 'theirs',
      Description: '',
      Content: '{}',
      Type: 'SERVICE_CONTROL_POLICY',
    });
    await organizations.attachPolicy({ PolicyId: policy?.PolicySummary?.Id, TargetId: named(aws.state.ous, 'Sandbox').id });
    const prod = named(aws.state.accounts, 'Acme prod-1').id;
    await aws.clients.iam(prod).createRole({ RoleName: 'theirs', Path: '/paddock/', AssumeRolePolicyDocument: '{}' });
    const plan = await planNow(aws, sampleEstate);
    expect(plan.actions).toEqual([]);
    expect(plan.unmanaged).toEqual([
      { kind: 'ou', id: ou?.Id, name: 'Theirs', where: 'workloads' },
      { kind: 'policy', id: policy?.PolicySummary?.Id, name: 'theirs', where: '' },
      { kind: 'attachment', id: policy?.PolicySummary?.Id, name: 'theirs', where: 'sandbox' },
      { kind: 'role', id: '/paddock/theirs', name: '/paddock/theirs', where: 'prod-1' },
    ]);
  });

  it('a missing FullAWSAccess is reported and not mended', async () => {
    const aws = await deployed(sampleEstate);
    aws.state.attachments.delete(`p-FullAWSAccess@${named(aws.state.ous, 'Prod').id}`);
    const plan = await planNow(aws, sampleEstate);
    expect(plan.actions).toEqual([]);
    expect(plan.diagnostics).toEqual([expect.objectContaining({ code: 'plan/full-access-missing', path: 'prod', severity: 'warning' })]);
  });
});

describe('adoption', () => {
  it('takes over untagged OUs by name and place, accounts by e-mail address, policies by name and content', async () => {
    const aws = await deployed(sampleEstate);
    for (const tags of aws.state.tags.values()) tags.delete('paddock:logical-id');
    const plan = await planNow(aws, sampleEstate);
    expect(new Set(plan.actions.map((action) => action.kind))).toEqual(new Set(['tag-resource']));
    expect(plan.actions).toHaveLength(3 + 3 + 4);
  });

  it('holds on to what it made through renames of everything', async () => {
    const aws = await deployed(sampleEstate);
    const renamed: Estate = {
      ...sampleEstate,
      ous: sampleEstate.ous.map((ou) => ({ ...ou, name: `${ou.name} 2` })),
      policies: sampleEstate.policies.map((policy) => ({ ...policy, name: `${policy.name}-2` })),
    };
    const plan = await planNow(aws, renamed);
    expect(plan.actions.map((action) => action.kind).toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => 'rename-ou'),
      ...Array.from({ length: 4 }, () => 'update-policy'),
    ]);
  });

  it('reports an account whose logical id changed', async () => {
    const aws = await deployed(sampleEstate);
    const changed = {
      ...sampleEstate,
      accounts: sampleEstate.accounts.map((one) =>
        one.logicalId === 'prod-1' ? { ...account('prod-one', 'prod'), email: one.email } : one,
      ),
    };
    expect(codes(await planNow(aws, { ...changed, policies: changed.policies.slice(0, 2) }))).toContain('plan/logical-id-changed');
  });

  it('reports two things with one logical id', async () => {
    const aws = await deployed(sampleEstate);
    aws.state.tags.get(named(aws.state.ous, 'Prod').id)?.set('paddock:logical-id', 'sandbox');
    expect(codes(await planNow(aws, sampleEstate))).toContain('plan/duplicate-logical-id');
  });
});

describe('OUs', () => {
  it('cannot be moved: the migration is explained', async () => {
    const aws = await deployed(sampleEstate);
    const plan = await planNow(
      aws,
      withOus((ou) => (ou.logicalId === 'prod' ? { ...ou, parent: 'root' } : ou)),
    );
    expect(plan.diagnostics).toEqual([
      expect.objectContaining({
        code: 'plan/ou-parent-changed',
        severity: 'error',
        summary: expect.stringContaining('is in workloads; the blueprint puts it in root'),
      }),
    ]);
  });

  it('take a name that another gives up after it', async () => {
    const aws = await deployed(sampleEstate);
    const next: Estate = {
      ...withOus((ou) =>
        ou.logicalId === 'sandbox' ? { ...ou, name: 'Workloads' } : ou.logicalId === 'workloads' ? { ...ou, name: 'Work' } : ou,
      ),
    };
    const withNew = { ...next, ous: [...next.ous, { kind: 'ou' as const, logicalId: 'play', name: 'Sandbox', parent: 'root' }] };
    expect(summaries(await planNow(aws, withNew))).toEqual([
      'rename OU workloads: Workloads → Work',
      'rename OU sandbox: Sandbox → Workloads',
      'create OU Sandbox in root',
    ]);
    await applyNow(aws, withNew);
    expect(summaries(await planNow(aws, withNew))).toEqual([]);
  });

  it('that exchange names are reported', async () => {
    const aws = await deployed(sampleEstate);
    const swapped = withOus((ou) =>
      ou.logicalId === 'sandbox' ? { ...ou, name: 'Workloads' } : ou.logicalId === 'workloads' ? { ...ou, name: 'Sandbox' } : ou,
    );
    expect(codes(await planNow(aws, swapped))).toEqual(['plan/name-swap', 'plan/name-swap']);
  });

  it('that left the blueprint are deleted when empty, after their accounts moved and their policies came off', async () => {
    const aws = await deployed(sampleEstate);
    const next: Estate = {
      ...sampleEstate,
      ous: sampleEstate.ous.filter((ou) => ou.logicalId !== 'prod'),
      accounts: sampleEstate.accounts.map((one) => (one.logicalId === 'prod-1' ? { ...one, ou: 'sandbox' } : one)),
    };
    expect(summaries(await planNow(aws, next))).toEqual([
      'move account prod-1: Prod (ou-root-13) → sandbox'.replace('ou-root-13', named(aws.state.ous, 'Prod').id),
      'delete OU Prod, empty and not in the blueprint any more',
    ]);
    await applyNow(aws, next);
    expect(summaries(await planNow(aws, next))).toEqual([]);
  });

  it('that left the blueprint keep their policies while they hold an account that is not planned for', async () => {
    const aws = await deployed(sampleEstate);
    const next: Estate = {
      ...sampleEstate,
      ous: sampleEstate.ous.filter((ou) => ou.logicalId !== 'sandbox'),
      accounts: sampleEstate.accounts.filter((one) => one.logicalId !== 'sandbox-1'),
      policies: sampleEstate.policies.filter((policy) => policy.logicalId !== 'hosting'),
    };
    const plan = await planNow(aws, next);
    expect(plan.actions).toEqual([]);
    expect(plan.left.map(({ kind, name }) => [kind, name])).toEqual([
      ['ou', 'Sandbox'],
      ['account', 'Acme sandbox-1'],
      ['policy', 'paddock-hosting'],
    ]);
  });
});

describe('policies', () => {
  it('new ones are attached before old ones are detached and deleted', async () => {
    const aws = await deployed(sampleEstate);
    const next: Estate = {
      ...sampleEstate,
      policies: sampleEstate.policies.map((policy) =>
        policy.logicalId === 'hosting' ? { ...policy, logicalId: 'hosting-2', name: 'paddock-hosting-2' } : policy,
      ),
    };
    const plan = await planNow(aws, next);
    expect(summaries(plan)).toEqual([
      'create SCP paddock-hosting-2',
      'attach SCP paddock-hosting-2 to sandbox',
      'detach SCP paddock-hosting from sandbox',
      'delete SCP paddock-hosting',
    ]);
    expect(find(plan, 'detach-policy:hosting@sandbox').dependsOn).toContain('attach-policy:hosting-2@sandbox');
  });

  it('one that moves up to the root is attached there before it leaves the OU', async () => {
    const aws = await deployed(sampleEstate);
    const next: Estate = {
      ...sampleEstate,
      policies: sampleEstate.policies.map((policy) => (policy.logicalId === 'hosting' ? { ...policy, targets: ['root'] } : policy)),
    };
    expect(find(await planNow(aws, next), 'detach-policy:hosting@sandbox').dependsOn).toContain('attach-policy:hosting@root');
    const down: Estate = {
      ...sampleEstate,
      policies: sampleEstate.policies.map((policy) =>
        policy.logicalId === 'leave' ? { ...policy, targets: ['sandbox', 'workloads'] } : policy,
      ),
    };
    expect(find(await planNow(aws, down), 'detach-policy:leave@root').dependsOn).toEqual([
      'attach-policy:leave@sandbox',
      'attach-policy:leave@workloads',
    ]);
  });

  const packed = (a: readonly string[], b: readonly string[]): Estate => ({
    ...sampleEstate,
    policies: [
      scp(
        'a',
        ['sandbox'],
        a.map((action) => deny(action, action.replace(':', ''))),
      ),
      scp(
        'b',
        ['sandbox'],
        b.map((action) => deny(action, action.replace(':', ''))),
      ),
    ],
  });

  it('a statement that moves from one to another is in force in the one before it leaves the other', async () => {
    const aws = await deployed(packed(['s3:One', 's3:Two'], ['s3:Three']));
    const plan = await planNow(aws, packed(['s3:One'], ['s3:Three', 's3:Two']));
    expect(plan.actions.map((action) => action.id)).toEqual(['update-policy:b', 'update-policy:a']);
    expect(find(plan, 'update-policy:a').dependsOn).toEqual(['update-policy:b']);
  });

  it('statements that change places are in both for the time of the change', async () => {
    const aws = await deployed(packed(['s3:One', 's3:Two'], ['s3:Three']));
    const next = packed(['s3:One', 's3:Three'], ['s3:Two']);
    const plan = await planNow(aws, next);
    expect(plan.diagnostics).toEqual([]);
    expect(plan.actions.map((action) => action.id)).toEqual([
      'update-policy:a:widen',
      'update-policy:b:widen',
      'update-policy:a',
      'update-policy:b',
    ]);
    const moments: string[] = [];
    aws.hooks = {
      after: (call) => {
        if (call === 'updatePolicy') moments.push([...aws.state.policies.values()].map((policy) => policy.content).join(' '));
      },
    };
    await applyNow(aws, next);
    expect(moments).toHaveLength(4);
    for (const moment of moments) for (const action of ['s3:One', 's3:Two', 's3:Three']) expect(moment).toContain(action);
    expect((await planNow(aws, next)).actions).toEqual([]);
  });

  it('says so when neither has room for both', async () => {
    const long = (letter: string): string => `s3:${letter.repeat(5_200)}`;
    const holding = (a: string, b: string): Estate => ({
      ...sampleEstate,
      policies: [scp('a', ['sandbox'], [deny(long(a))]), scp('b', ['sandbox'], [deny(long(b))])],
    });
    const aws = await deployed(holding('x', 'y'));
    const plan = await planNow(aws, holding('y', 'x'));
    expect(codes(plan)).toContain('plan/short-gap');
    expect(plan.actions.map((action) => action.id).toSorted()).toEqual(['update-policy:a', 'update-policy:b']);
  });

  it('that refer to accounts wait for them, and new accounts do not wait for these', async () => {
    const aws = fakeAws();
    const plan = await planNow(aws, sampleEstate);
    expect(find(plan, 'create-policy:perimeter').dependsOn).toContain('create-account:prod-1');
    expect(find(plan, 'create-account:prod-1').dependsOn).toEqual([
      'create-organization',
      'create-policy:leave',
      'attach-policy:leave@root',
    ]);
  });

  it('need a free slot to be replaced', async () => {
    const many = (names: readonly string[]): Estate => ({
      ...sampleEstate,
      policies: names.map((name) => scp(name, ['sandbox'], [deny(`s3:${name}`)])),
    });
    const nine = Array.from({ length: 9 }, (_, index) => `p${index}`);
    const aws = await deployed(many(nine));
    expect(codes(await planNow(aws, many([...nine.slice(1), 'q0'])))).toEqual(['plan/no-free-slot']);
    expect(codes(await planNow(aws, many([...nine, 'q0'])))).toEqual(['plan/quota-exceeded']);
  });
});

describe('accounts', () => {
  it('that left the blueprint are listed and never closed', async () => {
    const aws = await deployed(sampleEstate);
    const next = { ...sampleEstate, accounts: sampleEstate.accounts.filter((one) => one.logicalId !== 'sandbox-1') };
    const plan = await planNow(aws, next);
    expect(plan.actions).toEqual([]);
    expect(plan.left).toEqual([
      { kind: 'account', id: named(aws.state.accounts, 'Acme sandbox-1').id, name: 'Acme sandbox-1', where: 'sandbox' },
    ]);
  });

  it('that are suspended are left alone', async () => {
    const aws = await deployed(sampleEstate);
    const prod = named(aws.state.accounts, 'Acme prod-1');
    prod.state = 'SUSPENDED';
    prod.parent = 'r-root';
    const plan = await planNow(aws, sampleEstate);
    expect(plan.actions).toEqual([]);
    expect(codes(plan)).toEqual(['plan/account-not-active']);
  });

  it('that cannot be looked into keep their roles', async () => {
    const aws = await deployed(sampleEstate);
    aws.state.iam.delete(named(aws.state.accounts, 'Acme prod-1').id);
    const plan = await planNow(aws, sampleEstate);
    expect(plan.actions).toEqual([]);
    expect(codes(plan)).toEqual(['plan/account-unreadable']);
  });

  it('whose name or e-mail address differs are reported', async () => {
    const aws = await deployed(sampleEstate);
    Object.assign(named(aws.state.accounts, 'Acme prod-1'), { name: 'Other', email: 'other@example.com' });
    expect(codes(await planNow(aws, sampleEstate)).toSorted()).toEqual(['plan/account-name-differs', 'plan/email-differs']);
  });

  it('beyond the first quota are warned about', async () => {
    const many = {
      ...sampleEstate,
      accounts: [management(), ...Array.from({ length: 12 }, (_, index) => account(`many-${index}`, 'sandbox'))],
      policies: [],
    };
    expect(codes(await planNow(fakeAws(), many))).toEqual(['plan/account-quota']);
  });
});

describe('roles', () => {
  const deployer = role('deployer', { inlinePolicies: { all: document(allow('*')) } });

  it('wait for the roles that their trust policies name', async () => {
    const first = account('first', 'sandbox', {
      roles: [deployer, role('deploy', { trust: trustOf('arn:aws:iam::{{account:second}}:role/paddock/automation') })],
    });
    const second = account('second', 'sandbox', { roles: [deployer, role('automation')] });
    const estate = { ...sampleEstate, accounts: [management(), first, second], policies: [] };
    const plan = await planNow(fakeAws(), estate);
    expect(find(plan, 'create-role:first/paddock/deploy').dependsOn).toContain('create-role:second/paddock/automation');
    expect((await applyNow(fakeAws(), estate)).failed).toEqual([]);
  });

  it('that trust each other are reported', async () => {
    const each = (own: string, other: string) =>
      account(own, 'sandbox', {
        roles: [deployer, role('peer', { trust: trustOf(`arn:aws:iam::{{account:${other}}}:role/paddock/peer`) })],
      });
    const plan = await planNow(fakeAws(), {
      ...sampleEstate,
      accounts: [management(), each('one', 'two'), each('two', 'one')],
      policies: [],
    });
    expect(codes(plan)).toEqual(['plan/trust-cycle']);
  });

  it('that left the blueprint are deleted, with what they hold', async () => {
    const aws = await deployed(sampleEstate);
    const next = {
      ...sampleEstate,
      accounts: sampleEstate.accounts.map((one) => ({ ...one, roles: one.roles.filter(({ name }) => name !== 'scientist') })),
    };
    expect(summaries(await planNow(aws, next))).toEqual([
      'delete role /paddock/scientist in sandbox-1',
      'delete role /paddock/scientist in prod-1',
    ]);
    expect((await applyNow(aws, next)).failed).toEqual([]);
    expect(summaries(await planNow(aws, next))).toEqual([]);
  });

  it('a managed policy with five versions loses its oldest for a new one', async () => {
    const aws = await deployed(sampleEstate);
    for (const action of ['a:1', 'a:2', 'a:3', 'a:4', 'a:5', 'a:6']) {
      const next = {
        ...sampleEstate,
        accounts: sampleEstate.accounts.map((one) => ({
          ...one,
          managedPolicies: one.managedPolicies.map((policy) => ({ ...policy, document: document(deny(action)) })),
        })),
      };
      expect((await applyNow(aws, next)).failed).toEqual([]);
      expect((await planNow(aws, next)).actions).toEqual([]);
    }
  });
});

describe('the plan', () => {
  it('is the same for the same input, and of plain JSON', async () => {
    const one = await planNow(fakeAws(), sampleEstate);
    const other = await planNow(fakeAws(), sampleEstate);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });

  it('counts quotas before and after', async () => {
    const plan = await planNow(fakeAws(), sampleEstate);
    const used = (quota: string, scope: string) => plan.quotas.find((one) => one.quota === quota && one.scope === scope);
    expect(used('organizations/ous', 'organisation')).toMatchObject({ before: 0, after: 3, limit: 2000 });
    expect(used('organizations/ou-depth', 'organisation')).toMatchObject({ before: 0, after: 2, limit: 5 });
    expect(used('organizations/accounts', 'organisation')).toMatchObject({ before: 1, after: 3 });
    expect(used('organizations/scps-per-node', 'sandbox')).toMatchObject({ before: 0, after: 2, limit: 10 });
    expect(used('organizations/rcps-per-node', 'workloads')).toMatchObject({ before: 0, after: 2, limit: 5 });
    expect(used('organizations/scp-size', 'SCP paddock-leave')).toMatchObject({ before: 0, after: 128, limit: 10_240 });
  });

  it('has an error for an organisation with consolidated billing only', async () => {
    const aws = await deployed(sampleEstate);
    const described = {
      Organization: { Id: 'o-x', FeatureSet: 'CONSOLIDATED_BILLING' as const, MasterAccountId: aws.state.callerAccount },
    };
    const organizations = { ...aws.clients.organizations, describeOrganization: async () => described };
    expect(codes(await planNow({ ...aws, clients: { ...aws.clients, organizations } }, sampleEstate))).toEqual([
      'plan/consolidated-billing-only',
    ]);
  });
});
