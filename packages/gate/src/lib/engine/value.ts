import { DuckDBBlobValue, DuckDBDecimalValue, DuckDBListValue, DuckDBStructValue, type DuckDBValue } from '@duckdb/node-api';

/** A value of an answer, as JavaScript has it. */
export type Value = string | number | bigint | boolean | null | Uint8Array | readonly Value[] | { readonly [member: string]: Value };

/** Numbers within 2^53 as number, beyond as bigint; decimals as number; lists and structs as such; dates, times and the rest as text. */
export function plainValue(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value >= -maximum && value <= maximum ? Number(value) : value;
  if (value instanceof DuckDBBlobValue) return Uint8Array.from(value.bytes);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue) return value.items.map(plainValue);
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, member]) => [name, plainValue(member)]));
  }
  return String(value);
}

const maximum = BigInt(Number.MAX_SAFE_INTEGER);
