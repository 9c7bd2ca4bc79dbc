/** Writes the generated pages of `docs/`. `npm run docs -w @paddock/cli`. */
import { join } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { generatedPages } from '../src/lib/docs/pages.ts';

for (const [name, text] of Object.entries(generatedPages())) {
  writeFileAtomic(join(import.meta.dirname, '../../../docs', name), text);
  console.log(`docs/${name}`);
}
