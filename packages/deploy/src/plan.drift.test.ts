import { describe, expect, it } from 'vitest';
import { applyNow, deployed, named, planNow } from './lib/testing/deployed.ts';
import { summaries } from './lib/testing/plan-text.ts';
import { deny, document, sampleEstate, trustOf } from './lib/testing/sample-estate.ts';

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
