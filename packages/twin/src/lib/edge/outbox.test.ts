import { describe, expect, it } from 'vitest';
import { Outbox } from './outbox.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('Outbox', () => {
  it('writes what one turn of the event loop made ready after it, in order', async () => {
    const outbox = new Outbox();
    const written: number[] = [];
    for (const number of [1, 2, 3]) outbox.add(() => written.push(number));
    expect(written).toEqual([]);
    await turn();
    expect(written).toEqual([1, 2, 3]);
  });
  it('takes what a write makes ready to the next turn', async () => {
    const outbox = new Outbox();
    const written: string[] = [];
    outbox.add(() => {
      written.push('first');
      outbox.add(() => written.push('second'));
    });
    await turn();
    expect(written).toEqual(['first']);
    await turn();
    expect(written).toEqual(['first', 'second']);
  });
});
