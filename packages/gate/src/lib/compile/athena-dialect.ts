import { strftimeFormat, type DateFormat, type Dialect } from '../transforms/dialect.ts';
import { UncompilableError } from './uncompilable.ts';

/**
 * SQL for Athena's engine 3 (Trino). Secrets are execution parameters, one each, in the order of `purposes`: the hexadecimal of 32 bytes.
 * https://trino.io/docs/current/functions/binary.html (hmac_sha256), https://docs.aws.amazon.com/athena/latest/ug/querying-with-prepared-statements.html
 */
export function athenaDialect(): Dialect & { readonly purposes: () => readonly string[] } {
  const purposes: string[] = [];
  // MySQL's letters: minutes are %i.
  const format = (name: DateFormat): string => `'${strftimeFormat(name, '%i', '%s')}'`;
  return {
    id: 'athena',
    purposes: () => [...purposes],
    hmac: (purpose, text) => {
      if (!purposes.includes(purpose)) purposes.push(purpose);
      return `lower(to_hex(hmac_sha256(to_utf8(${text}), secrets.secret${purposes.indexOf(purpose) + 1})))`;
    },
    first48Bits: (hexadecimal) => `from_base(substr(${hexadecimal}, 1, 12), 16)`,
    tryNumber: (text) => `TRY_CAST(${text} AS DECIMAL(28, 8))`,
    tryDate: (text, name) => `TRY(date_parse(${text}, ${format(name)}))`,
    dateText: (timestamp, name) => `date_format(${timestamp}, ${format(name)})`,
    addDays: (timestamp, days) => `date_add('day', ${days}, ${timestamp})`,
    replaceAll: (text, pattern, replacement) => `regexp_replace(${text}, ${pattern}, ${replacement})`,
    redacted: (column) => {
      throw new UncompilableError(column, 'redact-text needs the detectors, which do not run inside of Athena');
    },
  };
}
