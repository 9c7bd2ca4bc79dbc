import type { Estate } from '@paddock/blueprint/estate';
import { describe, expect, it } from 'vitest';
import { applyNow, deployed, named, planNow } from './lib/testing/deployed.ts';
import { fakeAws } from './lib/testing/fake-aws.ts';
import { codes, find, summaries } from './lib/testing/plan-text.ts';
import { account, deny, sampleEstate, scp } from './lib/testing/sample-estate.ts';

const withOus = (change: (ou: Estate['ous'][number]) => Estate['ous'][number]): Estate => ({
  ...sampleEstate,
  ous: sampleEstate.ous.map(change),
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
