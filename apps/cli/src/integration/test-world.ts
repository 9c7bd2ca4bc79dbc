import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@paddock/base/clock';
import { seededRandom } from '@paddock/base/random';
import type { World } from '../lib/context.ts';
import { main } from '../main.ts';

/** The repository: paths of blueprints start here. */
export const repository = join(import.meta.dirname, '../../../..');

export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

export interface TestWorld {
  /** A state directory of its own. */
  readonly state: string;
  /** Runs the command in this process, with `--state` added. */
  run(...words: readonly string[]): Promise<Ran>;
  remove(): void;
}

/** A place where commands run as from a shell in the repository, without touching anything else. */
export function testWorld(seed = 1): TestWorld {
  const state = mkdtempSync(join(tmpdir(), 'paddock-cli-'));
  return {
    state,
    run: async (...words) => {
      const out: string[] = [];
      const error: string[] = [];
      const world: World = {
        cwd: repository,
        environment: { USER: 'tester' },
        clock: systemClock,
        random: seededRandom(seed),
        out: (text) => out.push(text),
        error: (text) => error.push(text),
        interactive: false,
        stop: new AbortController().signal,
      };
      const stateless = ['check', 'policy', 'gate', 'guardrail', 'ledger'].includes(words[0] ?? '') || words.includes('--state');
      const exitCode = await main([...words, ...(stateless ? [] : ['--state', state])], world);
      return { exitCode, out: out.join(''), error: error.join('') };
    },
    remove: () => rmSync(state, { recursive: true, force: true }),
  };
}
