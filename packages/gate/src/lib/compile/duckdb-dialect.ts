import { quoteName } from '../engine/sql-text.ts';
import { strftimeFormat, type DateFormat, type Dialect } from '../transforms/dialect.ts';

/** What a DuckDB statement wants beside its text. */
export interface DuckdbNeeds {
  /** Secrets: that of index i is bound as `$inner_i` and `$outer_i`, the pads of HMAC, BLOBs of 64 bytes. */
  readonly purposes: readonly string[];
  /** Columns whose distinct texts are to be redacted, into a table of its own each. */
  readonly redactions: readonly Redaction[];
}

export interface Redaction {
  /** Of the table with the columns `text` and `redacted`. */
  readonly table: string;
  readonly column: string;
  /** Default: all. */
  readonly types?: readonly string[];
}

/** SQL for DuckDB; remembers what it used of secrets and redactions. */
export function duckdbDialect(): Dialect & { readonly needs: () => DuckdbNeeds } {
  const purposes: string[] = [];
  const redactions: Redaction[] = [];
  const format = (name: DateFormat): string => `'${strftimeFormat(name, '%M', '%S')}'`;
  return {
    id: 'duckdb',
    needs: () => ({ purposes: [...purposes], redactions: [...redactions] }),
    // RFC 2104; the pads are bound, so that no key is ever in a statement.
    hmac: (purpose, text) => {
      if (!purposes.includes(purpose)) purposes.push(purpose);
      const index = purposes.indexOf(purpose);
      return `sha256($outer_${index} || unhex(sha256($inner_${index} || encode(${text}))))`;
    },
    first48Bits: (hexadecimal) => `CAST('0x' || substr(${hexadecimal}, 1, 12) AS BIGINT)`,
    tryNumber: (text) => `TRY_CAST(${text} AS DECIMAL(28, 8))`,
    tryDate: (text, name) => `try_strptime(${text}, ${format(name)})`,
    dateText: (timestamp, name) => `strftime(${timestamp}, ${format(name)})`,
    addDays: (timestamp, days) => `(${timestamp} + to_days(CAST(${days} AS INTEGER)))`,
    replaceAll: (text, pattern, replacement) => `regexp_replace(${text}, ${pattern}, ${replacement}, 'g')`,
    redacted: (column, types) => {
      const key = JSON.stringify([column, types]);
      let found = redactions.findIndex((known) => JSON.stringify([known.column, known.types]) === key);
      if (found === -1)
        found = redactions.push({ table: `redaction_${redactions.length + 1}`, column, ...(types !== undefined && { types }) }) - 1;
      return `${quoteName(redactions[found]!.table)}.redacted`;
    },
  };
}
