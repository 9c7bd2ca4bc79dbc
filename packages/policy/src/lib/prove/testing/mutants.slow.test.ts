import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mutants } from './mutants.ts';

const program = fileURLToPath(new URL('./run-mutant.ts', import.meta.url));

function caughtBy(index: number): string | undefined {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, String(index)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as { readonly caughtBy?: string }).caughtBy;
}

describe('faults planted into the prover', () => {
  it('are not seen where there is none', () => {
    expect(caughtBy(-1)).toBeUndefined();
  });

  it.each(mutants.map(({ name }, index) => [name, index] as const))('%s: caught', (_name, index) => {
    expect(caughtBy(index)).toMatch(/^(formula|pair) \d+: /);
  });
});
