import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, type Clock } from '@paddock/base/clock';
import type { Message } from '@paddock/base/host';
import { seededRandom } from '@paddock/base/random';
import { startTwin, type Twin, type TwinOptions } from '../../twin.ts';

export interface TestTwin extends Twin {
  readonly stateDirectory: string;
  /** What clients of the SDK need, as the management account's administrator. */
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: Twin['managementCredentials'];
    readonly maxAttempts: number;
  };
  /** Faults of the twin itself. A test that expects none ends with `close()`, which throws when there were some. */
  readonly faults: readonly Message[];
}

/** For tests: a twin in a directory of its own, which `close` removes. */
export async function startTestTwin(
  options: Partial<TwinOptions> & { readonly clock?: Clock; readonly keep?: boolean } = {},
): Promise<TestTwin> {
  const stateDirectory = options.stateDirectory ?? mkdtempSync(join(tmpdir(), 'paddock-twin-'));
  const faults: Message[] = [];
  const twin = await startTwin({
    clock: systemClock,
    random: seededRandom(Number(process.hrtime.bigint() & 0xffff_ffffn)),
    messages: { emit: (message) => faults.push(message) },
    ...options,
    stateDirectory,
  });
  return {
    ...twin,
    stateDirectory,
    faults,
    client: { endpoint: twin.endpoint, region: 'eu-west-1', credentials: { ...twin.managementCredentials }, maxAttempts: 1 },
    close: async () => {
      await twin.close();
      if (options.keep !== true) rmSync(stateDirectory, { recursive: true });
      if (faults.length > 0) throw new Error(`the twin had faults: ${faults.map((fault) => fault.text).join('\n')}`);
    },
  };
}
