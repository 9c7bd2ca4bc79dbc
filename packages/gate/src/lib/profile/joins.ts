import type { Engine } from '../engine/engine.ts';
import { quoteName } from '../engine/sql-text.ts';
import { numberIn } from '../risk/sql-source.ts';
import { valueRank, type ColumnSample } from './column-sample.ts';
import { headerWords } from './header-words.ts';
import type { Storage } from './storage.ts';

/** A column that may be a key, or refer to one. */
export interface JoinColumn {
  readonly table: string;
  readonly relation: string;
  readonly name: string;
  readonly storage: Storage;
  readonly uniqueness: number;
  readonly distinct: number;
  readonly freeText: boolean;
  readonly sample: ColumnSample;
  /** The sample was taken from all rows. */
  readonly whole: boolean;
}

export interface Join {
  readonly key: JoinColumn;
  readonly from: JoinColumn;
}

const probes = 100;
/** Share of the values that must be in the key's column. */
const contained = 0.5;
const unique = 0.95;

/** Which columns hold at least half of their values from a key of another table; of sampled tables a hundred values are looked up. */
export async function findJoins(engine: Engine, columns: readonly JoinColumn[]): Promise<readonly Join[]> {
  const joins: Join[] = [];
  const able = columns.filter(
    ({ storage, freeText, distinct }) => !freeText && distinct >= 2 && (storage === 'text' || storage === 'integer'),
  );
  for (const key of able.filter(({ uniqueness }) => uniqueness >= unique)) {
    for (const from of able) {
      if (from.table === key.table || from.storage !== key.storage || !namesAgree(key, from)) continue;
      if (from.uniqueness >= unique && joins.some((join) => join.key === from && join.from === key)) continue;
      const share = from.whole && key.whole ? sampledShare(key, from) : await countedShare(engine, key, from);
      if (share >= contained) joins.push({ key, from });
    }
  }
  return joins;
}

/** From the samples alone: both keep the values with the smallest ranks, so that what one has below the other's limit the other has too, or not at all. */
function sampledShare(key: JoinColumn, from: JoinColumn): number {
  const known = new Set(key.sample.values.map(({ value }) => value));
  const asked = from.sample.values.filter(({ value }) => valueRank(value) <= key.sample.complete);
  return asked.length < 3 ? 0 : asked.filter(({ value }) => known.has(value)).length / asked.length;
}

async function countedShare(engine: Engine, key: JoinColumn, from: JoinColumn): Promise<number> {
  const values = from.sample.values.slice(0, probes).map(({ value }) => value);
  const name = quoteName(key.name);
  const [row] = await engine.query(
    `SELECT count(DISTINCT ${name}) AS n FROM ${key.relation} WHERE ${name} IN (${values.map(() => '?').join(', ')})`,
    values,
  );
  return numberIn(row, 'n') / values.length;
}

/** Numbers that count up are in every table: for them the names must agree, `id` of `customers` and `customer_id`. So they must for short words. */
function namesAgree(key: JoinColumn, from: JoinColumn): boolean {
  const [a, b] = [headerWords(key.name), headerWords(from.name)];
  if (a === b) return a !== 'id' && a !== 'nr' && a !== 'number';
  const table = headerWords(key.table).replace(/s$/, '');
  if (b === `${table} ${a}` || (b.endsWith(` ${a}`) && b.includes(table))) return true;
  return key.storage === 'text' && key.sample.values.every(({ value }) => value.length >= 5) && key.distinct >= 20;
}
