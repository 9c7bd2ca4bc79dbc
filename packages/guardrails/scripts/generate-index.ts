/** Writes the index of the guardrails: one import per folder of `src/lib` that holds a `guardrail.ts`. `npm run generate -w @paddock/guardrails`. */
import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { indexSource } from '../src/lib/index-source.ts';

const lib = join(import.meta.dirname, '..', 'src', 'lib');
const ids = globSync('*/guardrail.ts', { cwd: lib }).map((path) => basename(dirname(path)));
writeFileAtomic(join(lib, 'index.generated.ts'), indexSource(ids));
console.log(`index of ${ids.length} guardrails written`);
