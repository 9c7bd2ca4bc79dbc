import { manualClock } from '@paddock/base/clock';
import { describe, expect, it } from 'vitest';
import { roleChain } from './role-chain.ts';

const role = ['arn:aws:iam::222222222222:role/paddock/deployer'];

function fakeSts(clock: { now(): number }, failures: Error[] = []) {
  const asked: string[] = [];
  const send = async (command: { input: { RoleArn?: string } }) => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    asked.push(command.input.RoleArn ?? '');
    const Expiration = new Date(clock.now() + 3_600_000);
    return { Credentials: { AccessKeyId: `key-${asked.length}`, SecretAccessKey: 's', SessionToken: 't', Expiration } };
  };
  return { asked, as: () => ({ send: send as never }) };
}

describe('roleChain', () => {
  it('asks once for many askers and keeps the session', async () => {
    const clock = manualClock(1_000_000);
    const sts = fakeSts(clock);
    const chain = roleChain(sts.as, clock, 'paddock');
    const keys = await Promise.all([chain.assume(role), chain.assume(role), chain.assume(role)]);
    expect(keys.map((key) => key.accessKeyId)).toEqual(['key-1', 'key-1', 'key-1']);
    expect((await chain.assume(role)).accessKeyId).toBe('key-1');
  });

  it('renews a session that would end within five minutes', async () => {
    const clock = manualClock(1_000_000);
    const chain = roleChain(fakeSts(clock).as, clock, 'paddock');
    await chain.assume(role);
    clock.advance(54 * 60_000);
    expect((await chain.assume(role)).accessKeyId).toBe('key-1');
    clock.advance(2 * 60_000);
    expect((await chain.assume(role)).accessKeyId).toBe('key-2');
  });

  it('does not remember a refusal', async () => {
    const clock = manualClock(1_000_000);
    const refusal = Object.assign(new Error('no'), { name: 'AccessDenied' });
    const chain = roleChain(fakeSts(clock, [refusal]).as, clock, 'paddock');
    await expect(chain.assume(role)).rejects.toBe(refusal);
    expect((await chain.assume(role)).accessKeyId).toBe('key-1');
  });
});
