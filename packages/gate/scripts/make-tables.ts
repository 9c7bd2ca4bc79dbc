/**
 * Makes the labelled tables of packages/gate/cases/tables. `node scripts/make-tables.ts` writes them, `--check` says whether the files
 * are what this script makes. Whoever edits this does not read the detectors, the profile or the gazetteer: the tables judge them.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { halves } from './tables/halves.ts';
import { makeHalf } from './tables/make-half.ts';

const root = join(import.meta.dirname, '..', 'cases', 'tables');
const check = process.argv.includes('--check');
let stale = 0;
let bytes = 0;

for (const { name, plans, seed, ownNamesPercent } of halves) {
  const folder = join(root, name);
  const files = makeHalf(plans, seed, ownNamesPercent);
  if (!check) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const { path, text } of files) {
    const file = join(folder, path);
    bytes += Buffer.byteLength(text);
    if (!check) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      stale++;
      console.error(`${name}/${path} is not what the generator makes`);
    }
  }
  console.log(`${name}: ${plans.length} tables`);
}
console.log(`${(bytes / 1e6).toFixed(2)} MB${check ? `, ${stale} files stale` : ' written'}`);
if (stale > 0) process.exitCode = 1;
