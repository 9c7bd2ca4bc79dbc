import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomCalls } from './lib/testing/random-calls.ts';
import { startTestGateway, type TestGateway } from './lib/testing/test-gateway.ts';

describe('random calls', () => {
  let twin: TestGateway;
  beforeEach(async () => {
    twin = await startTestGateway();
  });
  afterEach(() => twin.close());

  it.each([1, 2, 3])('meet no fault, and none that is refused changes the state (seed %i)', async (seed) => {
    const result = await randomCalls(twin, seed, 1_000);
    expect(result.faults).toEqual([]);
    expect(result.allowed).toBeGreaterThan(50);
    expect(result.refused).toBeGreaterThan(200);
  });
});
