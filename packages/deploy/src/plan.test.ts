import { describe, expect, it } from 'vitest';
import { applyNow, deployed, named, planNow } from './lib/testing/deployed.ts';
import { fakeAws } from './lib/testing/fake-aws.ts';
import { codes, find, summaries } from './lib/testing/plan-text.ts';
import { account, allow, deny, document, management, role, sampleEstate, trustOf } from './lib/testing/sample-estate.ts';

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
