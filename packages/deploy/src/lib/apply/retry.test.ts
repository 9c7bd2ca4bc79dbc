import { describe, expect, it } from 'vitest';
import { PaddockError } from '@paddock/base/errors';
import { lostReply } from '../testing/fake-aws.ts';
import { FakeError } from '../testing/fake-state.ts';
import { isUncertain, unless, withRetries } from './retry.ts';

async function attemptsFor(error: unknown, failures: number, alsoWhen?: (seen: unknown) => boolean) {
  const waits: number[] = [];
  let calls = 0;
  const outcome = await withRetries(
    async (milliseconds) => void waits.push(milliseconds),
    async () => {
      calls++;
      if (calls <= failures) throw error;
      return 'done';
    },
    alsoWhen,
  ).catch((thrown: unknown) => thrown);
  return { calls, waits, outcome };
}

describe('withRetries', () => {
  it.each([
    'ConcurrentModificationException',
    'TooManyRequestsException',
    'ThrottlingException',
    'FinalizingOrganizationException',
    'ServiceException',
  ])('comes back after %s, later each time', async (name) => {
    const { outcome, waits } = await attemptsFor(new FakeError(name), 3);
    expect(outcome).toBe('done');
    expect(waits).toEqual([250, 500, 1000]);
  });
  it('comes back after a lost reply', async () => {
    expect((await attemptsFor(lostReply(), 1)).outcome).toBe('done');
  });
  it('waits no longer than twenty seconds and gives up in the end', async () => {
    const error = new FakeError('TooManyRequestsException');
    const { calls, waits, outcome } = await attemptsFor(error, 100);
    expect(outcome).toBe(error);
    expect(calls).toBe(9);
    expect(Math.max(...waits)).toBe(20_000);
  });
  it('passes on what another try does not mend', async () => {
    const error = new FakeError('AccessDeniedException');
    expect(await attemptsFor(error, 1)).toEqual({ calls: 1, waits: [], outcome: error });
    expect((await attemptsFor(error, 1, () => true)).outcome).toBe('done');
  });
});

describe('isUncertain', () => {
  it('tells a call that may have had its effect from one that had none', () => {
    expect(isUncertain(lostReply())).toBe(true);
    expect(isUncertain(new FakeError('X', 'x', { $metadata: { httpStatusCode: 503 } }))).toBe(true);
    expect(isUncertain(new FakeError('X', 'x', { $metadata: { httpStatusCode: 400 } }))).toBe(false);
    expect(isUncertain(new PaddockError('target/unreachable'))).toBe(false);
    expect(isUncertain('x')).toBe(false);
  });
});

describe('unless', () => {
  it('takes the named refusals as being so already, and no others', async () => {
    const refuse = (name: string) => async (): Promise<void> => {
      throw new FakeError(name);
    };
    expect(await unless(['A'], async () => {})).toBe('done');
    expect(await unless(['A'], refuse('A'))).toBe('was-so');
    await expect(unless(['A'], refuse('B'))).rejects.toThrow('B');
  });
});
