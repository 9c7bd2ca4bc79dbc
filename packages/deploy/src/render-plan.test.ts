import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Estate } from '@paddock/blueprint/estate';
import { describe, expect, it } from 'vitest';
import { deployed, named, planNow } from './lib/testing/deployed.ts';
import { fakeAws } from './lib/testing/fake-aws.ts';
import { account, deny, document, sampleEstate, trustOf } from './lib/testing/sample-estate.ts';
import { countPlan, renderPlan, summarisePlan } from './render-plan.ts';

/** `UPDATE_GOLDEN=1 npx vitest run packages/deploy` renews the files. */
function expectGolden(name: string, text: string): void {
  const path = join(import.meta.dirname, 'lib/render/golden', `${name}.txt`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe('renderPlan', () => {
  it('shows a whole organisation to be made', async () => {
    const estate: Estate = {
      ...sampleEstate,
      accounts: [...sampleEstate.accounts, account('sandbox-2', 'sandbox', { roles: [...account('x', 'y').roles, ...manyRoles] })],
    };
    expectGolden('everything', renderPlan(await planNow(fakeAws(), estate)));
  });

  it('shows changes with what was there and what will be, what is left alone and what is wrong', async () => {
    const aws = await deployed(sampleEstate);
    const { state } = aws;
    named(state.policies, 'paddock-hosting').content = JSON.stringify(
      document({ ...deny('sagemaker:CreateEndpoint', 'Hosting'), Effect: 'Allow' }, deny('x:y')),
    );
    named(state.policies, 'paddock-leave').description = 'changed';
    const prod = named(state.accounts, 'Acme prod-1');
    prod.parent = named(state.ous, 'Sandbox').id;
    state.tags.get(prod.id)?.set('CostCenter', '7');
    const scientist = state.iam.get(prod.id)?.roles.get('scientist');
    Object.assign(scientist ?? {}, { trust: JSON.stringify(trustOf('*')), maxSessionSeconds: 7200, boundary: undefined });
    scientist?.inline.set('more', '{}');
    state.attachments.delete(`p-FullAWSAccess@${named(state.ous, 'Prod').id}`);
    state.ous.set('ou-theirs', { id: 'ou-theirs', name: 'Theirs', parent: 'r-root' });
    const next: Estate = {
      ...sampleEstate,
      accounts: sampleEstate.accounts.filter((one) => one.logicalId !== 'sandbox-1'),
      policies: sampleEstate.policies.filter((policy) => policy.logicalId !== 'regions'),
    };
    expectGolden('changes', renderPlan(await planNow(aws, next)));
  });

  it('says when there is nothing to do', async () => {
    const plan = await planNow(await deployed(sampleEstate), sampleEstate);
    expect(renderPlan(plan)).toBe('Nothing to do: the organisation is as the blueprint says.\n');
    expect(countPlan(plan)).toEqual({ add: 0, change: 0, move: 0, remove: 0 });
  });

  it('shows each role action on request', async () => {
    const plan = await planNow(fakeAws(), { ...sampleEstate, accounts: [account('big', 'sandbox', { roles: manyRoles })], policies: [] });
    const lines = (details: boolean): number => renderPlan(plan, { details }).split('\n').length;
    expect(lines(true) - lines(false)).toBe(manyRoles.length);
    expect(summarisePlan(plan)).toMatch(/^Plan: \d+ to add, 0 to change, 1 to move, 0 to remove\.$/);
  });
});

const manyRoles = Array.from({ length: 12 }, (_, index) => ({ ...account('x', 'y').roles[0]!, name: `role-${index}`, inlinePolicies: {} }));
