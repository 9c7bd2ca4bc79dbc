/**
 * Runs the random questions on a prover with one planted fault (`node run-mutant.ts INDEX`, none: `-1`) and prints what caught it. A program of its
 * own, so that no module is loaded before the fault is planted.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { seededRandom } from '@paddock/base/random';
import { mutants } from './mutants.ts';

const mutant = mutants[Number(process.argv[2])];
if (mutant !== undefined) plant(mutant);

const { checkFormula } = await import('./check-formula.ts');
const { checkPair } = await import('./check-pair.ts');
process.stdout.write(`${JSON.stringify(run())}\n`);

function plant({ file, from, to }: (typeof mutants)[number]): void {
  const url = new URL(`../${file}`, import.meta.url).href;
  if (readFileSync(new URL(url), 'utf8').split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`);
  registerHooks({
    load: (loaded, context, next) => {
      const result = next(loaded, context);
      if (loaded !== url || result.source === undefined || result.source === null) return result;
      return {
        ...result,
        source: Buffer.from(result.source as Uint8Array)
          .toString('utf8')
          .replace(from, () => to),
      };
    },
  });
}

interface Outcome {
  readonly caughtBy?: string;
}

function run(): Outcome {
  for (let seed = 0; seed < 4_000; seed++) {
    const fault = faultOf(() => checkFormula(seededRandom(seed)));
    if (fault !== undefined) return { caughtBy: `formula ${seed}: ${fault}` };
  }
  for (let seed = 0; seed < 400; seed++) {
    const fault = faultOf(() => checkPair(seededRandom(seed), { variables: false }));
    if (fault !== undefined) return { caughtBy: `pair ${seed}: ${fault}` };
  }
  return {};
}

/** A fault that makes the prover throw is caught as well. */
function faultOf(check: () => { readonly fault?: string }): string | undefined {
  try {
    return check().fault;
  } catch (error) {
    return String(error);
  }
}
