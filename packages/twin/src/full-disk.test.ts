import { describe, expect, it } from 'vitest';
import { EventLog } from './lib/gateway/event-log.ts';
import { State } from './lib/state/state.ts';
import { send, sign } from './lib/testing/raw-request.ts';
import { startTestTwin } from './lib/testing/test-twin.ts';

/** Not by `vi.spyOn`, which looks after the promises that a function returns: here it matters that the twin does. */
function fillDisk(): () => void {
  const full = new Error('ENOSPC: no space left on device, write');
  const durable = Object.getOwnPropertyDescriptor(State.prototype, 'durable')!;
  const append = Object.getOwnPropertyDescriptor(EventLog.prototype, 'append')!;
  State.prototype.durable = () => Promise.reject(full);
  EventLog.prototype.append = () => {
    throw full;
  };
  return () => {
    Object.defineProperty(State.prototype, 'durable', durable);
    Object.defineProperty(EventLog.prototype, 'append', append);
  };
}

describe('a twin whose disk is full', () => {
  it('answers with an error, leaves no failure unattended, and is there again when there is room', async () => {
    const twin = await startTestTwin();
    const call = async () => {
      const form = {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'Action=GetCallerIdentity&Version=2011-06-15',
      };
      return send(twin.endpoint, await sign(twin.endpoint, twin.managementCredentials, form, { service: 'sts' }));
    };
    const unattended: unknown[] = [];
    const note = (reason: unknown): void => {
      unattended.push(reason);
    };
    process.on('unhandledRejection', note);
    const makeRoom = fillDisk();
    try {
      expect((await call()).status).toBe(500);
    } finally {
      makeRoom();
    }
    expect((await call()).status).toBe(200);
    process.off('unhandledRejection', note);
    expect(unattended).toEqual([]);
    await expect(twin.close()).rejects.toThrow(/the twin had faults: .*ENOSPC/);
  });
});
