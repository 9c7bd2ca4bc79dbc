/**
 * Risk: ARX's figures for its Adult extract (30,162 complete records of the training half, nine quasi-identifiers), counted again on
 * `../shared/data/adult.csv` where that is there; and the speed of k, l and t on a million records.
 * ARX's figures: https://arx.deidentifier.org/ (its example data set `adult.csv`).
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import type { BenchResult } from '@paddock/base/bench-result';
import { measureRisk, type SqlSource } from '@paddock/gate/risk';

const adult = fileURLToPath(new URL('../../../../shared/data/adult.csv', import.meta.url));
const quasiIdentifiers = [
  'age',
  'education-num',
  'marital-status',
  'race',
  'sex',
  'native-country',
  'workclass',
  'occupation',
  'income>50K',
];

export async function run(): Promise<readonly BenchResult[]> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  const source: SqlSource = { query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS() };
  const results = [...(existsSync(adult) ? await arxFigures(source) : []), await speed(source)];
  connection.closeSync();
  return results;
}

/** The coded extract keeps the order of the original: its first 32,561 records are the training half; the last code of a column is "unknown". */
async function arxFigures(source: SqlSource): Promise<readonly BenchResult[]> {
  await source.query(`CREATE TABLE extract AS SELECT * FROM (
    SELECT * FROM read_csv('${adult.replaceAll("'", "''")}', all_varchar = true) LIMIT 32561
  ) WHERE workclass <> '8' AND occupation <> '14' AND "native-country" <> '41'`);
  const risk = await measureRisk(source, { relation: 'extract', quasiIdentifiers });
  const figure = (name: string, value: number, bar: number): BenchResult => ({
    name,
    value,
    unit: 'share',
    bar,
    ok: Math.abs(value - bar) < 0.00005,
  });
  return [
    figure('risk: marketer risk of Adult (ARX: the same)', risk.marketer, 0.6466),
    figure('risk: uniqueness of Adult (ARX: the same)', risk.uniqueness, 0.5143),
  ];
}

async function speed(source: SqlSource): Promise<BenchResult> {
  await source.query(`CREATE TABLE people AS SELECT
    (hash(i) % 90)::VARCHAR AS age, (hash(i + 7) % 1000)::VARCHAR AS postcode, (hash(i + 9) % 2)::VARCHAR AS sex, (hash(i + 11) % 50)::VARCHAR AS illness
    FROM range(1000000) AS r(i)`);
  const before = process.hrtime.bigint();
  await measureRisk(source, {
    relation: 'people',
    quasiIdentifiers: ['age', 'postcode', 'sex'],
    sensitive: [{ column: 'illness', distance: 'ordered' }],
  });
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  return { name: 'risk: k, l, t of records with three quasi-identifiers', value: 1 / seconds, unit: 'million/s', ok: true };
}
