import type { Clock } from '@paddock/base/clock';
import type { Random } from '@paddock/base/random';

/** The outside world, handed to the commands: tests hand in another one. */
export interface World {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly random: Random;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** True when a person watches standard error. */
  readonly interactive: boolean;
  /** Aborted when the process is asked to stop. */
  readonly stop: AbortSignal;
}
