/** Writes the indexes of the guardrails: one import per folder of `src/lib` that holds a `guardrail.ts`, or of `src/lib/detective`. `npm run generate -w @paddock/guardrails`. */
import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { claimsIndexSource } from '../src/lib/claims-index-source.ts';
import { detectiveIndexSource } from '../src/lib/detective-index-source.ts';
import { idsWithExample, indexSource } from '../src/lib/index-source.ts';

const lib = join(import.meta.dirname, '..', 'src', 'lib');
const idsWith = (file: string): readonly string[] => globSync(`*/${file}`, { cwd: lib }).map((path) => basename(dirname(path)));
const ids = idsWith('guardrail.ts');
writeFileAtomic(join(lib, 'index.generated.ts'), indexSource(ids, idsWithExample(lib, ids)));
writeFileAtomic(join(lib, 'claims.generated.ts'), claimsIndexSource(idsWith('claims.ts')));
const detectives = globSync('*/detective.ts', { cwd: join(lib, 'detective') }).map((path) => dirname(path));
writeFileAtomic(join(lib, 'detective.generated.ts'), detectiveIndexSource(detectives));
console.log(`index of ${ids.length} guardrails and ${detectives.length} detective ones written`);
