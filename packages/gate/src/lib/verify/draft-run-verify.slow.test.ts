import { mkdtempSync, rmSync, writeFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@paddock/base/clock';
import { seededRandom, systemRandom } from '@paddock/base/random';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleDataset } from '../../example.ts';
import { draftRecipe } from '../draft/draft-recipe.ts';
import { openDataset } from '../engine/dataset.ts';
import { openEngine } from '../engine/engine.ts';
import { profile } from '../profile/profile-dataset.ts';
import { parseRecipe } from '../recipe/recipe.ts';
import { run } from '../run/stage.ts';
import { verify } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'paddock-way-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('profile, draft, run, verify', () => {
  it('a drafted recipe makes an output that verify finds nothing in, and that holds no planted value', async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    const example = exampleDataset(7, { customers: 2_000, planted: 200 });
    for (const { name, csv } of example.tables) writeFileSync(join(data, `${name}.csv`), csv);
    const input = await openEngine({ data: [data] });
    const dataset = await openDataset(input, data);
    const draft = await draftRecipe(input, dataset, await profile(input, dataset), { project: 'churn', dataset: 'shop', askedBy: 'ada' });
    input.close();
    const recipe = parseRecipe(draft.text, 'gate.yaml').recipe!;
    const out = join(folder, 'out');
    const { summary } = await run({ recipe, data, out, key: new Uint8Array(32).fill(7), clock: systemClock, random: systemRandom });
    const output = await openEngine({ data: [join(out, 'data')] });
    const verdict = await verify(output, await openDataset(output, join(out, 'data')), recipe.content, { random: seededRandom(1) });
    output.close();
    expect(verdict.diagnostics).toEqual([]);
    expect(verdict.holds).toBe(true);
    const customers = summary.tables.find(({ table }) => table === 'customers')!;
    expect(customers.rowsOut).toBeGreaterThanOrEqual(0.95 * customers.rowsIn - 1);
    const text = readdirSync(join(out, 'data')).map((file) => readFileSync(join(out, 'data', file), 'utf8'));
    for (const value of example.planted) expect(text.some((each) => each.includes(value))).toBe(false);
  });
});
