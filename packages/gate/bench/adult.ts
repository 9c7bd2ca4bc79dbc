import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '@paddock/base/random';
import type { CodedTable } from '../src/lib/privacy/coded-table.ts';

/** Columns whose codes are in the order of their values. */
const ordered: ReadonlySet<string> = new Set(['age', 'fnlwgt', 'education-num', 'capital-gain', 'capital-loss', 'hours-per-week']);

/** The UCI Adult census extract as coded for private synthetic data: `adult.csv`, and the sizes of its domains in `adult-domain.json`. */
export function readAdult(directory: string): CodedTable {
  const sizes = JSON.parse(readFileSync(join(directory, 'adult-domain.json'), 'utf8')) as Record<string, number>;
  const [head, ...lines] = readFileSync(join(directory, 'adult.csv'), 'utf8').trim().split(/\r?\n/);
  const rows = lines.map((line) => line.split(',').map(Number));
  return {
    rows: rows.length,
    columns: head!.split(',').map((name, index) => ({
      name,
      size: sizes[name]!,
      ordered: ordered.has(name),
      codes: Uint16Array.from(rows, (row) => row[index]!),
    })),
  };
}

export function splitRows(table: CodedTable, share: number, seed: number): { readonly train: CodedTable; readonly test: CodedTable } {
  const random = seededRandom(seed);
  const order = Array.from({ length: table.rows }, (_, row) => row);
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  const cut = Math.floor(table.rows * share);
  const part = (rows: readonly number[]): CodedTable => ({
    rows: rows.length,
    columns: table.columns.map((column) => ({ ...column, codes: Uint16Array.from(rows, (row) => column.codes[row]!) })),
  });
  return { train: part(order.slice(0, cut)), test: part(order.slice(cut)) };
}

/** Total variation distance of the joint distributions of two columns on their whole domains, the mean over all pairs. */
export function pairDistance(left: CodedTable, right: CodedTable): number {
  let sum = 0;
  let pairs = 0;
  for (let a = 0; a < left.columns.length; a++) {
    for (let b = a + 1; b < left.columns.length; b++) {
      const width = left.columns[b]!.size;
      const difference = new Float64Array(left.columns[a]!.size * width);
      for (const [table, sign] of [
        [left, 1],
        [right, -1],
      ] as const) {
        const [first, second] = [table.columns[a]!.codes, table.columns[b]!.codes];
        for (let row = 0; row < table.rows; row++) difference[first[row]! * width + second[row]!]! += sign / table.rows;
      }
      sum += difference.reduce((total, each) => total + Math.abs(each), 0) / 2;
      pairs++;
    }
  }
  return sum / pairs;
}
