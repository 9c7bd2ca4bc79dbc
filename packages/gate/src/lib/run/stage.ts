import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@paddock/base/canonical-json';
import type { Clock } from '@paddock/base/clock';
import type { Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { hashOf } from '@paddock/base/hash';
import { silentHost, type Host } from '@paddock/base/host';
import type { Random } from '@paddock/base/random';
import { compile, planHash } from '../compile/compile.ts';
import type { Plan } from '../compile/plan.ts';
import { openDataset } from '../engine/dataset.ts';
import { openEngine, type EngineOptions } from '../engine/engine.ts';
import { systemCode } from '../engine/own-directory.ts';
import { versionOf } from '../engine/scan-file.ts';
import type { Dataset } from '../engine/table.ts';
import { checkRecipe } from '../recipe/check.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { ProjectKey } from './key.ts';
import { runTable } from './run-table.ts';
import { openStaging } from './staging.ts';
import type { QuarantineEntry, RunSummary, TableSummary } from './summary.ts';

export interface RunOptions extends Pick<EngineOptions, 'memoryLimitMegabytes' | 'threads' | 'temporary'> {
  readonly recipe: Recipe;
  /** A file or folder. */
  readonly data: string;
  /** The folder that is made; must not be there yet. */
  readonly out: string;
  /** The project's; absent: recipes that need none only. */
  readonly key?: ProjectKey;
  readonly clock: Clock;
  readonly random: Random;
  readonly host?: Host;
  /** Aborted: the run ends with `gate/interrupted`, and nothing is left. */
  readonly stop?: AbortSignal;
}

/** Output that is made, and seen by nobody: to be published or discarded. */
export interface Staged {
  /** The folder: `data/<table>.<format>` is what leaves; `run.json`, `plan.json` and `quarantine.jsonl` stay on the production side. */
  readonly folder: string;
  readonly summary: RunSummary;
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
  /** Renames the folder to `out`. @throws `gate/output-exists`, `gate/disk-full` */
  readonly publish: () => void;
  readonly discard: () => void;
}

/**
 * Makes the output of a recipe in a staging folder beside `out`. The same input, recipe and key make the same bytes under `data`.
 * Whatever fails, nothing is left. Errors name tables, files, lines and columns, never values.
 * @throws `input/invalid` with the diagnostics of data and recipe; `gate/key-needed`; `gate/output-exists`; `gate/changed-meanwhile`; those of the engine
 */
export async function stage(options: RunOptions): Promise<Staged> {
  const { recipe, data, clock, random, host = silentHost } = options;
  const startedAt = new Date(clock.now()).toISOString();
  const staging = openStaging(options.out, random);
  try {
    const folder = join(staging.content, 'data');
    mkdirSync(folder);
    const engine = await openEngine({ ...options, data: [data], output: [folder] });
    const interrupt = (): void => engine.interrupt();
    options.stop?.addEventListener('abort', interrupt);
    try {
      const dataset = await openDataset(engine, data, recipe.content.read ?? {});
      const { checked, diagnostics } = await checkRecipe(engine, recipe, dataset);
      if (checked === undefined) throw new PaddockError('input/invalid', { detail: 'the recipe does not fit the data', diagnostics });
      const plan = compile(checked);
      if (options.key === undefined && plan.tables.some(({ duckdb }) => duckdb.purposes.length > 0))
        throw new PaddockError('gate/key-needed');
      const tables: TableSummary[] = [];
      const quarantined: QuarantineEntry[] = [];
      for (const [index, table] of plan.tables.entries()) {
        if (options.stop?.aborted === true) throw new PaddockError('gate/interrupted');
        const result = await runTable({ engine, plan, table, source: checked.tables[index]!.table, folder, key: options.key });
        tables.push(result.summary);
        quarantined.push(...result.quarantined);
        const { rowsIn, rowsOut } = result.summary;
        host.emit({
          code: 'gate/table-made',
          level: 'info',
          text: `${table.table}: ${rowsOut} of ${rowsIn} rows`,
          data: { table: table.table, rowsIn, rowsOut },
        });
      }
      // The hashes are of what was read at the start: who changes a file meanwhile gets no output.
      const changed = dataset.tables.find((table) => versionOf(table.path) !== table.version);
      if (changed !== undefined) throw new PaddockError('gate/changed-meanwhile', { detail: changed.file });
      const summary = summaryOf(options, plan, dataset, tables, startedAt);
      writeFiles(staging.content, { 'run.json': summary, 'plan.json': plan }, quarantined);
      return { folder: staging.content, summary, plan, diagnostics, publish: staging.publish, discard: staging.discard };
    } finally {
      options.stop?.removeEventListener('abort', interrupt);
      engine.close();
    }
  } catch (error) {
    staging.discard();
    throw error;
  }
}

/** Stages and publishes. */
export async function run(options: RunOptions): Promise<Staged> {
  const staged = await stage(options);
  staged.publish();
  return staged;
}

function summaryOf(options: RunOptions, plan: Plan, dataset: Dataset, tables: readonly TableSummary[], startedAt: string): RunSummary {
  const read = dataset.tables.filter(({ name }) => plan.tables.some(({ table }) => table === name));
  const input = read.map(({ file, bytes, sha256 }) => ({ file, bytes, sha256 }));
  return {
    kind: 'run-summary',
    version: 1,
    dataset: options.recipe.content.dataset,
    project: plan.project,
    startedAt,
    finishedAt: new Date(options.clock.now()).toISOString(),
    inputHash: hashOf(input),
    recipeHash: plan.recipe,
    planHash: planHash(plan),
    outputHash: hashOf(tables.map(({ output }) => output)),
    input,
    tables,
  };
}

function writeFiles(folder: string, documents: Readonly<Record<string, unknown>>, quarantined: readonly QuarantineEntry[]): void {
  try {
    for (const [name, document] of Object.entries(documents)) writeFileSync(join(folder, name), `${JSON.stringify(document, null, 2)}\n`);
    writeFileSync(join(folder, 'quarantine.jsonl'), quarantined.map((entry) => `${canonicalJson(entry)}\n`).join(''));
  } catch (error) {
    throw new PaddockError('gate/disk-full', { detail: systemCode(error) });
  }
}
