import type { World } from './context.ts';

/** Columns of the terminal: what COLUMNS says, else what standard output says, else 110. At least 60. */
export function terminalWidth({ environment }: Pick<World, 'environment'>): number {
  const told = Number(environment['COLUMNS']);
  return Math.max(60, told > 0 ? told : (process.stdout.columns ?? 110));
}
