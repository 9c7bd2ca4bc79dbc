import { recordingHost, silentHost } from '@paddock/base/host';
import { describe, expect, it } from 'vitest';
import { liveHash } from './lib/live-hash.ts';
import { deployed, named } from './lib/testing/deployed.ts';
import { fakeAws } from './lib/testing/fake-aws.ts';
import { FakeError } from './lib/testing/fake-state.ts';
import { liveOf } from './lib/testing/live-of.ts';
import { sampleEstate } from './lib/testing/sample-estate.ts';
import { plan } from './plan.ts';
import { readLive } from './read.ts';

describe('readLive', () => {
  it('reads the roles of an account that is in no organisation yet', async () => {
    const aws = fakeAws();
    await aws.clients.iam(aws.state.callerAccount).createRole({ RoleName: 'admin', Path: '/paddock/', AssumeRolePolicyDocument: '{}' });
    const live = await readLive(aws.clients, sampleEstate, silentHost);
    expect(live).toMatchObject({ kind: 'live', callerAccount: aws.state.callerAccount, ous: [], policies: [] });
    expect(live.organisation).toBeUndefined();
    expect(live.accounts).toMatchObject([{ id: aws.state.callerAccount, iam: { kind: 'iam', roles: [{ name: 'admin' }] } }]);
  });

  it('looks only into accounts that the estate has', async () => {
    const aws = await deployed(sampleEstate);
    const host = recordingHost();
    const live = await readLive(aws.clients, { ...sampleEstate, accounts: sampleEstate.accounts.slice(0, 2) }, host);
    expect(live.accounts.map((account) => [account.name, account.iam?.kind])).toEqual([
      ['management', 'iam'],
      ...(named(aws.state.accounts, 'Acme prod-1').id < named(aws.state.accounts, 'Acme sandbox-1').id
        ? [
            ['Acme prod-1', undefined],
            ['Acme sandbox-1', 'iam'],
          ]
        : [
            ['Acme sandbox-1', 'iam'],
            ['Acme prod-1', undefined],
          ]),
    ]);
    expect(host.messages.filter((message) => message.code === 'read/account')).toHaveLength(2);
  });

  it('goes on when one account lets nobody in, and gives the reason', async () => {
    const aws = await deployed(sampleEstate);
    aws.state.iam.delete(named(aws.state.accounts, 'Acme prod-1').id);
    const live = await readLive(aws.clients, sampleEstate, silentHost);
    expect(live.accounts.find((account) => account.name === 'Acme prod-1')?.iam).toEqual({
      kind: 'unreadable',
      reason: expect.stringMatching(/^AccessDenied: no account/),
    });
  });

  it('reads over the role of Organizations where the deployer may read nothing', async () => {
    const aws = await deployed(sampleEstate);
    const prod = named(aws.state.accounts, 'Acme prod-1').id;
    aws.state.iam.get(prod)?.roles.get('deployer')?.inline.clear();
    const live = await readLive(aws.clients, sampleEstate, silentHost);
    expect(live.accounts.find((account) => account.id === prod)?.iam?.kind).toBe('iam');
  });

  it('refuses a member account, and passes on what AWS refuses', async () => {
    const aws = await deployed(sampleEstate);
    const member = { ...aws.clients, caller: async () => ({ account: '222222222222', arn: 'arn:aws:iam::222222222222:root' }) };
    await expect(readLive(member, sampleEstate, silentHost)).rejects.toMatchObject({ code: 'target/wrong-account' });
    await expect(readLive({ ...aws.clients, targetKind: 'aws' }, sampleEstate, silentHost)).rejects.toMatchObject({
      code: 'target/wrong-account',
    });
    aws.hooks = {
      before: (call) => {
        if (call === 'listRoots') throw new FakeError('AccessDeniedException', 'not you');
      },
    };
    await expect(readLive(aws.clients, sampleEstate, silentHost)).rejects.toThrow('not you');
  });

  it('gives the same hash for the same organisation, and another one for any change', async () => {
    const aws = await deployed(sampleEstate);
    const hash = async (): Promise<string> => liveHash(await readLive(aws.clients, sampleEstate, silentHost));
    const before = await hash();
    expect(await hash()).toBe(before);
    const prod = named(aws.state.accounts, 'Acme prod-1').id;
    const scientist = aws.state.iam.get(prod)?.roles.get('scientist');
    scientist?.inline.set('more', '{}');
    const changed = await hash();
    expect(changed).not.toBe(before);
    scientist?.inline.delete('more');
    expect(await hash()).toBe(before);
    aws.state.attachments.add(`${named(aws.state.policies, 'paddock-hosting').id}@${prod}`);
    expect(await hash()).not.toBe(before);
  });
});

describe('liveOf', () => {
  it('is what the estate says: nothing to do', () => {
    expect(plan(sampleEstate, liveOf(sampleEstate)).actions).toEqual([]);
  });
});
