import type { Diagnostic } from '@paddock/base/diagnostics';
import { hasErrors } from '@paddock/base/diagnostics';
import type { Random } from '@paddock/base/random';
import { detectInCodeUnits } from '../detect/detect.ts';
import type { Span } from '../detectors/detector.ts';
import { detectors } from '../detectors/index.generated.ts';
import type { Engine } from '../engine/engine.ts';
import { relation } from '../engine/relation.ts';
import { quoteName } from '../engine/sql-text.ts';
import type { Dataset, Table } from '../engine/table.ts';
import { personalDataEntry, type PersonalDataType } from '../personal-data/types.ts';
import { speaksAgainst } from '../profile/classify-column.ts';
import { columnFacts } from '../profile/column-facts.ts';
import { columnSample } from '../profile/column-sample.ts';
import { headerReadings } from '../profile/header-words.ts';
import { judges } from '../profile/judges.ts';
import type { RecipeContent } from '../recipe/recipe.ts';
import { article9List, safeHarborList } from '../risk/legal-classes.ts';
import { measureRisk } from '../risk/measure-risk.ts';
import type { ColumnPromise, TablePromise } from './promise.ts';
import { promisesOf } from './promises-of.ts';
import { minimumConfidence, measuredRecall } from './measured-recall.ts';
import { scanColumn } from './scan-column.ts';
import { missingColumn, missingTable, remainingDiagnostic, riskDiagnostics, unknownColumn, unknownTable } from './verify-diagnostics.ts';
import type { ColumnVerdict, Remaining, TableVerdict, Verdict } from './verdict.ts';

/** Different values of a column that its whole is judged by; every value is scanned. */
const judged = 2_000;
const cellsPerColumn = 50;

export interface VerifyOptions {
  /** Draws what is planted to measure recall; without it, recall is not measured. */
  readonly random?: Random;
}

/**
 * Scans every cell of an output again and counts its risk, against what the recipe promised. A column that is not promised, a promised one that
 * is not there, personal data that the recipe does not let through, and k, l or t that is missed are errors.
 */
export async function verify(engine: Engine, output: Dataset, recipe: RecipeContent, options: VerifyOptions = {}): Promise<Verdict> {
  const promises = promisesOf(recipe);
  const diagnostics: Diagnostic[] = [];
  const tables: TableVerdict[] = [];
  const cells: string[][] = [];
  for (const table of output.tables) {
    const promise = promises.find((each) => each.table === table.name);
    if (promise === undefined) diagnostics.push(unknownTable(table.name));
    tables.push(await verifyTable(engine, table, promise, diagnostics, cells));
  }
  for (const { table } of promises) if (!output.tables.some(({ name }) => name === table)) diagnostics.push(missingTable(table));
  const classified = tables.flatMap(({ table, columns }) =>
    columns.map(({ name, remaining }) => ({ table, name, types: remaining.map(({ type }) => type) })),
  );
  const recall = options.random === undefined ? undefined : measuredRecall(cells, options.random);
  return {
    kind: 'verdict',
    holds: !hasErrors(diagnostics),
    tables,
    safeHarbor: safeHarborList(classified),
    article9: article9List(classified),
    ...(recall !== undefined && { recall }),
    diagnostics,
  };
}

async function verifyTable(
  engine: Engine,
  table: Table,
  promise: TablePromise | undefined,
  diagnostics: Diagnostic[],
  cells: string[][],
): Promise<TableVerdict> {
  const columns: ColumnVerdict[] = [];
  for (const name of table.columns) {
    const promised = promise?.columns.find((column) => column.name === name);
    if (promise !== undefined && promised === undefined) diagnostics.push(unknownColumn(table.name, name));
    const { verdict, some } = await verifyColumn(engine, table, name, promised);
    columns.push(verdict);
    cells.push([...some]);
    diagnostics.push(...verdict.remaining.flatMap((remaining) => remainingDiagnostic(table.name, name, remaining)));
  }
  for (const { name } of promise?.columns ?? []) if (!table.columns.includes(name)) diagnostics.push(missingColumn(table.name, name));
  const [row] = await engine.query(`SELECT count(*) AS n FROM ${relation(table)}`);
  const question = promise?.risk;
  const askable = question !== undefined && question.quasiIdentifiers.every((name) => table.columns.includes(name));
  const risk = askable ? await measureRisk(engine, { ...question, relation: relation(table) }) : undefined;
  if (risk !== undefined) diagnostics.push(...riskDiagnostics(table.name, risk, question!));
  return { table: table.name, rows: Number(row?.['n']), columns, ...(risk !== undefined && { risk }) };
}

async function verifyColumn(
  engine: Engine,
  table: Table,
  name: string,
  promise: ColumnPromise | undefined,
): Promise<{ readonly verdict: ColumnVerdict; readonly some: readonly string[] }> {
  const readings = headerReadings(name);
  const isAgainst = (type: PersonalDataType): boolean => judges.some((judge) => judge.type === type && speaksAgainst(judge, readings));
  const scan = scanColumn(detectors, findSpans, isAgainst);
  const column = quoteName(name);
  const some: string[] = [];
  let scanned = 0;
  const values = `SELECT ${column} AS value, count(*) AS n FROM ${relation(table)} WHERE ${column} IS NOT NULL GROUP BY value`;
  for await (const chunk of engine.stream(values)) {
    for (const [value, count] of chunk) {
      scanned++;
      if (typeof value === 'string') scan.add(value, Number(count));
    }
  }
  const sampled = await engine.query(`SELECT value, n FROM (${values}) ORDER BY hash(value), value LIMIT ${judged}`);
  const repeated = columnSample(
    sampled.flatMap(({ value, n }) => (typeof value === 'string' ? Array<string>(Math.min(Number(n), 1_000)).fill(value) : [])),
  );
  const facts = columnFacts(judges, name, repeated);
  some.push(...repeated.values.slice(0, cellsPerColumn).map(({ value }) => value));
  const whole = facts.found.filter(({ cells }) => cells > 0);
  const stray = scan.found(whole.length > 0);
  const types = new Set([...whole.map(({ type }) => type), ...stray.map(({ type }) => type)]);
  const remaining = [...types].map((type): Remaining => {
    const single = stray.find((each) => each.type === type);
    const asWhole = whole.find((each) => each.type === type);
    return {
      type,
      cells: single?.cells ?? asWhole?.cells ?? 0,
      values: single?.values ?? 0,
      whole: asWhole !== undefined,
      allowed: isAllowed(promise, type, asWhole !== undefined),
    };
  });
  return { verdict: { name, scanned, remaining }, some };
}

function isAllowed(promise: ColumnPromise | undefined, type: PersonalDataType, whole: boolean): boolean {
  if (promise === undefined) return false;
  if (whole && personalDataEntry(type).kind === 'quasi') return true;
  return promise.remains.includes(type);
}

function findSpans(text: string): readonly Span[] {
  return detectInCodeUnits(text, { minimumConfidence });
}
