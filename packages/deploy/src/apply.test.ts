import { recordingHost } from '@paddock/base/host';
import { describe, expect, it } from 'vitest';
import { apply } from './apply.ts';
import { memoryJournal } from './journal.ts';
import { applyNow, optionsFor, planNow } from './lib/testing/deployed.ts';
import { fakeAws, lostReply } from './lib/testing/fake-aws.ts';
import { FakeError } from './lib/testing/fake-state.ts';
import { account, deny, sampleEstate, scp } from './lib/testing/sample-estate.ts';

describe('apply', () => {
  it('makes an organisation out of nothing, after which there is nothing to do', async () => {
    const aws = fakeAws();
    const result = await applyNow(aws, sampleEstate);
    expect(result.failed).toEqual([]);
    expect(result.skipped).toEqual([]);
    const second = await planNow(aws, sampleEstate);
    expect(second.actions).toEqual([]);
    expect(second.diagnostics).toEqual([]);
    expect([...aws.state.accounts.values()].map((one) => one.email).toSorted()).toEqual([
      'aws+prod-1@example.com',
      'aws+sandbox-1@example.com',
      'root@example.com',
    ]);
  });

  it('guards the destination before an account moves in, and makes the deployer before', async () => {
    const aws = fakeAws();
    await applyNow(aws, sampleEstate);
    const at = (text: string): number => aws.log.findIndex((line) => line.includes(text));
    const policyId = (name: string): string => [...aws.state.policies.values()].find((policy) => policy.name === name)?.id ?? '';
    const prod = [...aws.state.accounts.values()].find((one) => one.name === 'Acme prod-1')?.id ?? '';
    const move = at(`moveAccount {"AccountId":"${prod}"`);
    expect(move).toBeGreaterThan(0);
    for (const name of ['paddock-leave', 'paddock-regions', 'paddock-perimeter']) {
      expect(at(`attachPolicy {"PolicyId":"${policyId(name)}"`)).toBeGreaterThanOrEqual(0);
      expect(at(`attachPolicy {"PolicyId":"${policyId(name)}"`)).toBeLessThan(move);
    }
    expect(at(`${prod} createRole {"RoleName":"deployer"`)).toBeLessThan(move);
  });

  it('never has more than five accounts in the making', async () => {
    const aws = fakeAws();
    aws.state.polls = 4;
    const estate = {
      ...sampleEstate,
      accounts: [...sampleEstate.accounts, ...Array.from({ length: 12 }, (_, index) => account(`extra-${index}`, 'sandbox'))],
    };
    const result = await applyNow(aws, estate);
    expect(result.failed).toEqual([]);
    expect(aws.state.mostRequestsAtOnce).toBe(5);
  });

  it('finds the account whose CreateAccount reply was lost', async () => {
    const aws = fakeAws();
    let lost = 0;
    aws.hooks = {
      after: (call) => {
        if (call === 'createAccount' && lost++ < 2) throw lostReply();
      },
    };
    const result = await applyNow(aws, sampleEstate, { clock: { now: () => Date.now() } });
    expect(result.failed).toEqual([]);
    expect(lost).toBe(2);
    expect(aws.state.accounts.size).toBe(3);
  });

  it('stops when asked, after what is under way; the next apply does the rest', async () => {
    const aws = fakeAws();
    const stop = new AbortController();
    aws.hooks = { before: (call) => (call === 'createOrganizationalUnit' ? stop.abort() : undefined) };
    const all = (await planNow(aws, sampleEstate)).actions.length;
    const journal = memoryJournal();
    await expect(applyNow(aws, sampleEstate, { stop: stop.signal, journal })).rejects.toMatchObject({ code: 'apply/stopped' });
    const ended = journal.entries.at(-1) as { readonly kind: string; readonly done: number; readonly failed: number };
    expect(ended).toMatchObject({ kind: 'run-ended', failed: 0 });
    expect(ended.done).toBeGreaterThan(0);
    aws.hooks = {};
    const rest = await applyNow(aws, sampleEstate);
    expect(rest.failed).toEqual([]);
    expect(ended.done + rest.done.length).toBe(all);
    expect((await planNow(aws, sampleEstate)).actions).toEqual([]);
  });

  it('adopts the account when AWS says that the address is taken inside the organisation', async () => {
    const aws = fakeAws();
    const journal = memoryJournal();
    let lost = false;
    aws.hooks = {
      before: (call) => {
        // The list does not know the request yet.
        if (call === 'listCreateAccountStatus' && lost) throw new FakeError('ServiceException');
      },
      after: (call, input) => {
        if (call !== 'createAccount' || lost) return;
        lost = true;
        const { AccountName, Email } = input as { AccountName: string; Email: string };
        aws.state.accounts.set('299999999999', { id: '299999999999', name: AccountName, email: Email, state: 'ACTIVE', parent: 'r-root' });
        aws.state.iam.set('299999999999', { roles: new Map(), policies: new Map() });
        aws.state.attachments.add('p-FullAWSAccess@299999999999');
      },
    };
    await applyNow(aws, { ...sampleEstate, accounts: sampleEstate.accounts.slice(0, 2), policies: [] }, { journal });
    expect(aws.state.accounts.size).toBe(2);
    expect(aws.state.tags.get('299999999999')?.get('paddock:logical-id')).toBe('sandbox-1');
  });

  it('waits for a request that an earlier run has made', async () => {
    const aws = fakeAws();
    await aws.clients.organizations.createOrganization({});
    await aws.clients.organizations.createAccount({
      AccountName: 'Acme sandbox-1',
      Email: 'aws+sandbox-1@example.com',
      Tags: [{ Key: 'paddock:logical-id', Value: 'sandbox-1' }],
    });
    const first = await planNow(aws, sampleEstate);
    expect(first.actions.find((action) => action.id === 'create-account:sandbox-1')).toMatchObject({
      request: expect.stringMatching(/^car-/),
    });
    const result = await apply(first, aws.clients, optionsFor(sampleEstate));
    expect(result.failed).toEqual([]);
    expect([...aws.state.requests.values()].map((request) => request.name)).toEqual(['Acme sandbox-1', 'Acme prod-1']);
    expect((await planNow(aws, sampleEstate)).actions).toEqual([]);
  });

  it('takes over the account of such a request that appeared after the plan was made, and nothing else', async () => {
    const aws = fakeAws();
    const { organizations } = aws.clients;
    await organizations.createOrganization({});
    const { CreateAccountStatus: status } = await organizations.createAccount({
      AccountName: 'Acme sandbox-1',
      Email: 'aws+sandbox-1@example.com',
    });
    const made = await planNow(aws, sampleEstate);
    for (let poll = 0; poll < 3; poll++) await organizations.describeCreateAccountStatus({ CreateAccountRequestId: status?.Id });
    expect((await apply(made, aws.clients, optionsFor(sampleEstate))).failed).toEqual([]);
    expect(aws.state.requests.size).toBe(2);
    expect((await planNow(aws, sampleEstate)).actions).toEqual([]);

    const other = fakeAws();
    await other.clients.organizations.createOrganization({});
    const stale = await planNow(other, sampleEstate);
    const { CreateAccountStatus: theirs } = await other.clients.organizations.createAccount({
      AccountName: 'Theirs',
      Email: 'theirs@example.com',
    });
    for (let poll = 0; poll < 3; poll++)
      await other.clients.organizations.describeCreateAccountStatus({ CreateAccountRequestId: theirs?.Id });
    await expect(apply(stale, other.clients, optionsFor(sampleEstate))).rejects.toMatchObject({ code: 'plan/stale' });
  });

  it('lets one account fail without the others', async () => {
    const aws = fakeAws();
    aws.hooks = {
      before: (call, input) => {
        if (call === 'createAccount' && (input as { AccountName: string }).AccountName === 'Acme sandbox-1') {
          throw new FakeError('ConstraintViolationException', 'no more', { Reason: 'ACCOUNT_NUMBER_LIMIT_EXCEEDED' });
        }
      },
    };
    const host = recordingHost();
    const result = await applyNow(aws, sampleEstate, { host });
    expect(result.failed.map(({ action, reason, fix }) => [action.id, reason, fix])).toEqual([
      [
        'create-account:sandbox-1',
        'ConstraintViolationException (ACCOUNT_NUMBER_LIMIT_EXCEEDED): no more',
        'Have AWS raise the number of accounts of the organisation, then run `paddock apply` again.',
      ],
    ]);
    expect(result.skipped.length).toBeGreaterThan(0);
    expect(result.skipped.every(({ action, because }) => action.id.includes('sandbox-1') && because === 'create-account:sandbox-1')).toBe(
      true,
    );
    expect(host.messages.filter((message) => message.code === 'apply/action-failed')).toHaveLength(1);
    aws.hooks = {};
    expect((await applyNow(aws, sampleEstate)).failed).toEqual([]);
    expect((await planNow(aws, sampleEstate)).actions).toEqual([]);
  });

  it('comes back when AWS asks it to', async () => {
    const aws = fakeAws();
    let calls = 0;
    aws.hooks = {
      before: (call) => {
        if (!/^(?:list|describe|get)/.test(call) && calls++ % 2 === 0)
          throw new FakeError(calls % 4 === 1 ? 'TooManyRequestsException' : 'ConcurrentModificationException');
      },
    };
    expect((await applyNow(aws, sampleEstate)).failed).toEqual([]);
  });

  it('takes every change as done whose reply was lost', async () => {
    const aws = fakeAws();
    const seen = new Set<string>();
    aws.hooks = {
      after: (call, input) => {
        const key = `${call} ${JSON.stringify(input)}`;
        if (/^(?:list|describe|get)/.test(call) || seen.has(key)) return;
        seen.add(key);
        throw lostReply();
      },
    };
    const result = await applyNow(aws, sampleEstate, { clock: { now: () => Date.now() } });
    expect(result.failed).toEqual([]);
    aws.hooks = {};
    expect((await planNow(aws, sampleEstate)).actions).toEqual([]);
    expect(aws.state.accounts.size).toBe(3);
  });

  it('refuses a plan when the organisation has changed, or the blueprint', async () => {
    const aws = fakeAws();
    await applyNow(aws, sampleEstate);
    const wanted = { ...sampleEstate, policies: [...sampleEstate.policies, scp('more', ['sandbox'], [deny('s3:*')])] };
    const made = await planNow(aws, wanted);
    await expect(apply(made, aws.clients, optionsFor(sampleEstate))).rejects.toMatchObject({ code: 'plan/stale' });
    const ou = [...aws.state.ous.values()].find((one) => one.name === 'Sandbox');
    ou!.name = 'Playground';
    await expect(apply(made, aws.clients, optionsFor(wanted))).rejects.toMatchObject({ code: 'plan/stale' });
    ou!.name = 'Sandbox';
    expect((await apply(made, aws.clients, optionsFor(wanted))).done).toHaveLength(2);
  });

  it('refuses a plan with errors and changes nothing', async () => {
    const aws = fakeAws();
    await applyNow(aws, sampleEstate);
    const before = aws.log.length;
    const moved = { ...sampleEstate, ous: sampleEstate.ous.map((ou) => (ou.logicalId === 'prod' ? { ...ou, parent: 'root' } : ou)) };
    await expect(applyNow(aws, moved)).rejects.toMatchObject({
      code: 'input/invalid',
      diagnostics: [expect.objectContaining({ code: 'plan/ou-parent-changed' })],
    });
    expect(aws.log.length).toBe(before);
  });

  it('does not take over what is not Paddock’s', async () => {
    const aws = fakeAws();
    await aws.clients.organizations.createOrganization({});
    await aws.clients.organizations.createPolicy({
      Name: 'paddock-hosting',
      Description: '',
      Content: '{"Version":"2012-10-17","Statement":[]}',
      Type: 'SERVICE_CONTROL_POLICY',
    });
    const made = await planNow(aws, sampleEstate);
    expect(made.diagnostics.map((diagnostic) => diagnostic.code)).toContain('plan/name-taken');
  });

  it('notes in the journal what it does', async () => {
    const aws = fakeAws();
    const journal = memoryJournal();
    const result = await applyNow(aws, sampleEstate, { journal });
    const kinds = Map.groupBy(journal.entries, (entry) => entry.kind);
    expect(journal.entries[0]).toMatchObject({ kind: 'run-started', actions: result.done.length });
    expect(journal.entries.at(-1)).toMatchObject({ kind: 'run-ended', done: result.done.length, failed: 0, skipped: 0 });
    expect(kinds.get('account-requested')).toHaveLength(2);
    expect(kinds.get('action-done')).toHaveLength(result.done.length);
  });
});
