import type { PrivateCopy, SyntheticTable } from './run.ts';

export interface PrivateCopyFile {
  readonly name: string;
  /** In parts, to be written one after the other: a large table is longer than a string may be. */
  readonly content: Iterable<string>;
}

/** The files of a private copy: the table as CSV, aggregates and report as JSON, and the report in words. */
export function renderPrivateCopy(copy: PrivateCopy, tableName: string): readonly PrivateCopyFile[] {
  return [
    ...(copy.table === undefined ? [] : [{ name: `${tableName}.csv`, content: toCsv(copy.table) }]),
    ...(copy.aggregates.length === 0 ? [] : [{ name: 'aggregates.json', content: [toJson(copy.aggregates)] }]),
    { name: 'report.json', content: [toJson(copy.report)] },
    { name: 'report.txt', content: [`${copy.report.words.join('\n')}\n`] },
  ];
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const rowsPerPart = 1_000;

/** RFC 4180, with line feeds. */
function* toCsv({ header, rows }: SyntheticTable): Iterable<string> {
  let lines = [toLine(header)];
  for (const row of rows()) {
    lines.push(toLine(row));
    if (lines.length < rowsPerPart) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function toLine(cells: readonly string[]): string {
  const texts = cells.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
  return texts.length === 1 && texts[0] === '' ? '""\n' : `${texts.join(',')}\n`;
}
