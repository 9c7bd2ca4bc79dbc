/**
 * Writes the indexes of the services and of their operations from the folders: `services/<id>/operations/<operation>.ts` exports the operation in camel case.
 * Run: `node packages/twin/scripts/generate-index.ts`. A test fails when the indexes are not what this writes.
 */
import { writeFileSync } from 'node:fs';
import { indexFiles } from '../src/lib/services/index-files.ts';

for (const { path, content } of indexFiles()) {
  writeFileSync(path, content);
  console.log(path.slice(path.indexOf('packages/')));
}
