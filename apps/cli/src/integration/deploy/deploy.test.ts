import { afterEach, describe, expect, it } from 'vitest';
import { rehearse, type Rehearsal } from './rehearsal.ts';
import { estateOf, sixAccounts } from './six-accounts.ts';

const estate = estateOf(sixAccounts);
let rehearsal: Rehearsal;
afterEach(() => rehearsal.close());

async function deployed(seed: number): Promise<Rehearsal> {
  rehearsal = await rehearse(seed);
  expect((await rehearsal.apply(estate)).failed).toEqual([]);
  return rehearsal;
}

describe('deploy against the twin', () => {
  it('brings six accounts up, after which there is nothing to do', async () => {
    const { plan, read } = await deployed(1);
    const again = await plan(estate);
    expect(again.actions).toEqual([]);
    expect(again.diagnostics).toEqual([]);
    const live = await read(estate);
    expect(live.accounts).toHaveLength(7);
    expect(live.accounts.every((account) => account.iam?.kind === 'iam')).toBe(true);
  });

  it('goes on when AWS throttles', async () => {
    rehearsal = await rehearse(2);
    await rehearsal.fail({ effect: { kind: 'throttle' }, times: 12, skip: 20 });
    await rehearsal.fail({ operation: 'CreateAccount', effect: { kind: 'throttle' }, times: 3 });
    expect((await rehearsal.apply(estate)).failed).toEqual([]);
    expect((await rehearsal.plan(estate)).actions).toEqual([]);
  });

  it('makes no second account when the reply to CreateAccount is lost', async () => {
    rehearsal = await rehearse(3);
    await rehearsal.fail({ operation: 'CreateAccount', effect: { kind: 'lost-reply' }, times: 3 });
    expect((await rehearsal.apply(estate)).failed).toEqual([]);
    const { accounts } = await rehearsal.read(estate);
    expect(accounts).toHaveLength(7);
    expect(new Set(accounts.map((account) => account.email)).size).toBe(7);
    expect((await rehearsal.plan(estate)).actions).toEqual([]);
  });

  it('comes to the same end when any reply is lost', async () => {
    rehearsal = await rehearse(4);
    for (let skip = 0; skip < 200; skip += 13) await rehearsal.fail({ effect: { kind: 'lost-reply' }, skip });
    expect((await rehearsal.apply(estate)).failed).toEqual([]);
    expect((await rehearsal.plan(estate)).actions).toEqual([]);
  });

  it('makes the accounts that the limit allows, and says what to do about the others', async () => {
    rehearsal = await rehearse(5, { limits: { accounts: 4 } });
    const { failed, skipped, done } = await rehearsal.apply(estate);
    expect(failed.map(({ action }) => action.kind)).toEqual(['create-account', 'create-account', 'create-account']);
    for (const { reason, fix } of failed) {
      expect(reason).toMatch(/ACCOUNT_(?:NUMBER_)?LIMIT_EXCEEDED/);
      expect(fix).toBe('Have AWS raise the number of accounts of the organisation, then run `paddock apply` again.');
    }
    const failedIds = failed.map(({ action }) => action.id);
    expect(skipped.every(({ because }) => failedIds.includes(because))).toBe(true);
    const moved = done.filter((action) => action.kind === 'move-account');
    expect(moved).toHaveLength(3);
    expect((await rehearsal.read(estate)).accounts).toHaveLength(4);
  });

  it('refuses a plan that was made before somebody changed a policy', async () => {
    const { plan, apply, clients, read } = await deployed(6);
    const next = estateOf(sixAccounts.replace('vpc-required: true', 'vpc-required: true, instance-types: true'));
    const made = await plan(next);
    const policy = (await read(estate)).policies.find((one) => one.name === 'paddock-no-hosting');
    await clients.organizations.updatePolicy({ PolicyId: policy?.id, Description: 'changed by hand' });
    await expect(apply(next, made)).rejects.toMatchObject({ code: 'plan/stale' });
    expect((await apply(next)).failed).toEqual([]);
    expect((await plan(next)).actions).toEqual([]);
  });
});
