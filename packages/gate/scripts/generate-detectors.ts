/** Writes the index of detectors: one import per folder of `src/lib/detectors` that holds a `detector.ts`. `node packages/gate/scripts/generate-detectors.ts`. */
import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { indexSource } from '../src/lib/detectors/index-source.ts';

const folder = join(import.meta.dirname, '..', 'src', 'lib', 'detectors');
const ids = globSync('*/detector.ts', { cwd: folder }).map((path) => basename(dirname(path)));
writeFileAtomic(join(folder, 'index.generated.ts'), indexSource(ids));
console.log(`index of ${ids.length} detectors written`);
