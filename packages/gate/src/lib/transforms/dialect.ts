/** What differs between the engines that a recipe is compiled for. Everything takes and gives texts of SQL. */
export interface Dialect {
  readonly id: 'duckdb' | 'athena';
  /** HMAC-SHA-256 of a text in lower-case hexadecimal, under the secret that is derived for `purpose`; NULL for NULL. */
  readonly hmac: (purpose: string, text: string) => string;
  /** The first 48 bits of a hexadecimal text as a BIGINT. */
  readonly first48Bits: (hexadecimal: string) => string;
  /** A DECIMAL(28, 8), NULL when the text is no number. */
  readonly tryNumber: (text: string) => string;
  /** A TIMESTAMP, NULL when the text is not of this format. */
  readonly tryDate: (text: string, format: DateFormat) => string;
  /** A TIMESTAMP written in this format. */
  readonly dateText: (timestamp: string, format: DateFormat) => string;
  /** A TIMESTAMP so many days later. */
  readonly addDays: (timestamp: string, days: string) => string;
  /** A text with every match of a pattern replaced. */
  readonly replaceAll: (text: string, pattern: string, replacement: string) => string;
  /** A text that spans of personal data were replaced in. */
  readonly redacted: (column: string, types: readonly string[] | undefined) => string;
}

/** How dates are written. */
export const dateFormats = [
  'YYYY-MM-DD',
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DDTHH:mm:ss',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYYMMDD',
  'YYYY-MM',
  'YYYY',
] as const;
export type DateFormat = (typeof dateFormats)[number];

/** A format as strftime has it; `minute` and `second` are not the same letters everywhere. */
export function strftimeFormat(format: DateFormat, minute: string, second: string): string {
  return format
    .replace('YYYY', '%Y')
    .replace('MM', '%m')
    .replace('DD', '%d')
    .replace('HH', '%H')
    .replace('mm', minute)
    .replace('ss', second);
}
