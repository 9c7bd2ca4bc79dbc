import type { Engine } from '../engine/engine.ts';
import { quoteName } from '../engine/sql-text.ts';
import { numberIn } from '../risk/sql-source.ts';
import type { ColumnSample } from './column-sample.ts';
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
}

export interface Join {
  readonly key: JoinColumn;
  readonly from: JoinColumn;
}

const probes = 100;
/** Share of the probed values that must be in the key's column. */
const contained = 0.5;
const unique = 0.95;

/** Which columns hold the same values as a key of another table: looked up in the whole table for up to a hundred values of the sample. */
export async function findJoins(engine: Engine, columns: readonly JoinColumn[]): Promise<readonly Join[]> {
  const joins: Join[] = [];
  const able = columns.filter(
    ({ storage, freeText, distinct }) => !freeText && distinct >= 2 && (storage === 'text' || storage === 'integer'),
  );
  for (const key of able.filter(({ uniqueness }) => uniqueness >= unique)) {
    for (const from of able) {
      if (from.table === key.table || from.storage !== key.storage || !namesAgree(key, from)) continue;
      if (from.uniqueness >= unique && joins.some((join) => join.key === from && join.from === key)) continue;
      const values = from.sample.values.slice(0, probes).map(({ value }) => value);
      const places = values.map(() => '?').join(', ');
      const name = quoteName(key.name);
      const [row] = await engine.query(`SELECT count(DISTINCT ${name}) AS n FROM ${key.relation} WHERE ${name} IN (${places})`, values);
      if (numberIn(row, 'n') >= contained * values.length) joins.push({ key, from });
    }
  }
  return joins;
}

/** Numbers that count up are in every table: for them the names must agree, `id` of `customers` and `customer_id`. So they must for short words. */
function namesAgree(key: JoinColumn, from: JoinColumn): boolean {
  const [a, b] = [headerWords(key.name), headerWords(from.name)];
  if (a === b) return a !== 'id' && a !== 'nr' && a !== 'number';
  const table = headerWords(key.table).replace(/s$/, '');
  if (b === `${table} ${a}` || (b.endsWith(` ${a}`) && b.includes(table))) return true;
  return key.storage === 'text' && key.sample.values.every(({ value }) => value.length >= 5) && key.distinct >= 20;
}
