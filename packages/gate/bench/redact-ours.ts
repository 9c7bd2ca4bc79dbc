/** `node redact-ours.ts INPUT OUT`: prints seconds and peak memory. */
import { systemClock } from '@paddock/base/clock';
import { systemRandom } from '@paddock/base/random';
import { parseRecipe } from '@paddock/gate/recipe';
import { run } from '@paddock/gate/run';
import { key, peakMegabytes, recipeText } from './redact-job.ts';

const [data, out] = process.argv.slice(2) as [string, string];
const { recipe } = parseRecipe(recipeText, 'gate.yaml');
const start = performance.now();
await run({ recipe: recipe!, data, out, key, clock: systemClock, random: systemRandom });
process.stdout.write(`${JSON.stringify({ seconds: (performance.now() - start) / 1000, peakMegabytes: peakMegabytes() })}\n`);
