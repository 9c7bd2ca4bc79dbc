import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { halves } from '../../../scripts/tables/halves.ts';
import { makeHalf } from '../../../scripts/tables/make-half.ts';

const root = join(import.meta.dirname, '..', '..', '..', 'cases', 'tables');

describe('the files of cases/tables', () => {
  it.each(halves)('$name: are what scripts/make-tables.ts makes, and nothing else is there', ({ name, plans, seed, ownNamesPercent }) => {
    const files = makeHalf(plans, seed, ownNamesPercent);
    expect(readdirSync(join(root, name)).toSorted()).toEqual(files.map(({ path }) => path).toSorted());
    expect(files.filter(({ path, text }) => readFileSync(join(root, name, path), 'utf8') !== text).map(({ path }) => path)).toEqual([]);
  });
});
