import type { PrivateCopy, SyntheticTable } from './run.ts';

export interface PrivateCopyFile {
  readonly name: string;
  readonly content: string;
}

/** The files of a private copy: the table as CSV, aggregates and report as JSON, and the report in words. */
export function renderPrivateCopy(copy: PrivateCopy, tableName: string): readonly PrivateCopyFile[] {
  return [
    ...(copy.table === undefined ? [] : [{ name: `${tableName}.csv`, content: toCsv(copy.table) }]),
    ...(copy.aggregates.length === 0 ? [] : [{ name: 'aggregates.json', content: toJson(copy.aggregates) }]),
    { name: 'report.json', content: toJson(copy.report) },
    { name: 'report.txt', content: `${copy.report.words.join('\n')}\n` },
  ];
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** RFC 4180, with line feeds. */
function toCsv({ header, rows }: SyntheticTable): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (cells: readonly string[]): string => (cells.length === 1 && cells[0] === '' ? '""' : cells.map(cell).join(','));
  return `${[header, ...rows].map(line).join('\n')}\n`;
}
