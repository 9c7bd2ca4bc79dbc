import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Load, LoadResult } from './load.ts';

/** Loads servers from a process of its own, so that neither the servers nor the bench pay for it. */
export interface LoadGenerator {
  /** Rejects when an answer is not 200. */
  run(load: Load): Promise<LoadResult>;
  stop(): void;
}

export function startLoadGenerator(): LoadGenerator {
  const child = fork(join(import.meta.dirname, 'load-process.ts'), { serialization: 'advanced' });
  return {
    run: async (load) => {
      const answer = once(child, 'message');
      child.send(load);
      const [result] = (await answer) as [LoadResult | string];
      if (typeof result === 'string') throw new Error(result);
      return result;
    },
    stop: () => child.disconnect(),
  };
}
