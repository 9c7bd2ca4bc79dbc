import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@paddock/base/clock';
import type { Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { hashOf } from '@paddock/base/hash';
import type { Random } from '@paddock/base/random';
import type { BudgetState } from '@paddock/evidence/budget';
import { openDataset } from '../engine/dataset.ts';
import { openEngine, type EngineOptions } from '../engine/engine.ts';
import { systemCode } from '../engine/own-directory.ts';
import type { Dataset } from '../engine/table.ts';
import { profile } from '../profile/profile-dataset.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { RunSummary } from '../run/summary.ts';
import { verify } from '../verify/verify.ts';
import { composeReport } from './compose-report.ts';
import type { Report } from './report-document.ts';
import { sampleRows } from './sample-rows.ts';

export interface ReportRunOptions extends Pick<EngineOptions, 'memoryLimitMegabytes' | 'threads' | 'temporary'> {
  readonly recipe: Recipe;
  /** The input: a file or folder. */
  readonly data: string;
  /** The folder that a run made: `run.json`, and the output in `data`. */
  readonly output: string;
  readonly budget?: BudgetState;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * The report on a run, measured anew: the input is profiled and the whole output scanned here, so that nothing in the report is only somebody's
 * word. What is reported on has to be what the run says it read and made.
 *
 * @throws `input/invalid` when recipe, input or output are not those of the run; `input/not-found`; and as the engine
 */
export async function reportRun({ recipe, data, output, budget, clock, random, ...options }: ReportRunOptions): Promise<Report> {
  const summary = readSummary(output);
  const outputData = join(output, 'data');
  const engine = await openEngine({ ...options, data: [data, outputData], random });
  try {
    const input = await openDataset(engine, data, recipe.content.read ?? {});
    const made = await openDataset(engine, outputData);
    const problems = mismatches(summary, recipe, input, made);
    if (problems.length > 0)
      throw new PaddockError('input/invalid', { detail: 'this is not what the run read and made', diagnostics: problems });
    const profiled = await profile(engine, input);
    const verdict = await verify(engine, made, recipe.content, { random });
    const samples = verdict.holds ? await sampleRows(engine, made) : [];
    return composeReport({ recipe, profile: profiled, summary, verdict, samples, ...(budget !== undefined && { budget }), clock });
  } finally {
    engine.close();
  }
}

function readSummary(output: string): RunSummary {
  let text: string;
  try {
    text = readFileSync(join(output, 'run.json'), 'utf8');
  } catch (error) {
    throw new PaddockError('input/not-found', { detail: `run.json of the output (${systemCode(error)})` });
  }
  const summary = parseJson(text) as RunSummary | undefined;
  if (summary?.kind !== 'run-summary' || summary.version !== 1)
    throw new PaddockError('input/invalid', { detail: 'run.json of the output is no summary of a run' });
  return summary;
}

function mismatches(summary: RunSummary, recipe: Recipe, input: Dataset, output: Dataset): readonly Diagnostic[] {
  const names = summary.tables.map(({ table }) => table);
  const files = ({ tables }: Dataset): readonly object[] =>
    tables.filter(({ name }) => names.includes(name)).map(({ file, bytes, sha256 }) => ({ file, bytes, sha256 }));
  const problem = (code: string, says: string): Diagnostic => ({
    code: `report/${code}`,
    severity: 'error',
    summary: says,
    fix: 'Run the recipe again, and report on what that makes.',
  });
  return [
    ...(recipe.hash === summary.recipeHash ? [] : [problem('other-recipe', 'the recipe is not the one that the output was made with')]),
    ...(hashOf(files(input)) === summary.inputHash ? [] : [problem('other-input', 'the data are not those that the output was made of')]),
    ...(output.tables.length === names.length && hashOf(files(output)) === summary.outputHash
      ? []
      : [problem('other-output', 'the output is not as the run made it')]),
  ];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
