/** What columns hold, on the labelled tables that are held out (cases/tables): precision and recall, with headers and without, and by type. */
import type { BenchResult } from '@paddock/base/bench-result';
import { scoreColumns, type ColumnScore } from '../src/lib/profile/testing/score-columns.ts';
import { loadTables } from '../src/lib/tables/load-tables.ts';

/** `npm run bench` asks no less of columns with headers. */
const bar = 0.9;

export function run(): readonly BenchResult[] {
  const tables = loadTables('held-out');
  const withHeaders = scoreColumns(tables, true);
  const without = scoreColumns(tables, false);
  return [
    ...figures(`columns: ${withHeaders.columns} held out, with headers`, withHeaders.types, bar),
    ...figures('columns: without headers', without.types),
    ...figures('columns: quasi-identifiers, with headers', withHeaders.quasi),
    ...[...withHeaders.byType]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .flatMap(([type, score]) => figures(`columns: ${type} (${score.right + score.missed})`, score)),
  ];
}

function figures(name: string, { precision, recall }: ColumnScore, least?: number): readonly BenchResult[] {
  const one = (what: string, value: number): BenchResult => ({
    name: `${name}, ${what}`,
    value: Math.round(value * 1000) / 1000,
    unit: 'share',
    ...(least !== undefined && { bar: least }),
    ok: least === undefined || value >= least,
  });
  return [one('precision', precision), one('recall', recall)];
}
