/** One bench in a process of its own: prints its results as JSON. Started by `bench.ts`. */
import { pathToFileURL } from 'node:url';
import type { BenchResult } from '../packages/base/src/bench-result.ts';

const { run } = (await import(pathToFileURL(process.argv[2]!).href)) as { readonly run: () => Promise<readonly BenchResult[]> };
console.log(JSON.stringify(await run()));
