import { personalDataEntry } from '../personal-data/types.ts';
import type { Risk } from '../risk/measure-risk.ts';
import type { ColumnProfile, Profile, TableProfile } from './profile.ts';
import { textTable } from './text-table.ts';

/** A profile as a person reads it: per table a table of columns, what they hold and why, and the risk in words. @param width of the terminal */
export function profileText(profile: Profile, width = 110): string {
  return profile.tables.map((table) => tableText(table, width)).join('\n\n');
}

function tableText(table: TableProfile, width: number): string {
  const { rows, sampled, unreadable } = table;
  const personal = table.columns.filter(({ found, freeText }) => found.length > 0 || freeText).length;
  const title = `${table.name} (${table.file}): ${count(rows, 'row')}, ${count(table.columns.length, 'column')}, ${personal === 0 ? 'none seems to hold' : `${whole(personal)} may hold`} personal data`;
  const notes = [
    ...(sampled < rows ? [`What columns hold was judged on ${whole(sampled)} rows; everything else was counted over all.`] : []),
    ...(unreadable > 0 ? [`${count(unreadable, 'row')} cannot be read, and would be quarantined.`] : []),
  ];
  return [title, ...notes.map((note) => `  ${note}`), '', ...columnsText(table.columns, width), '', ...riskText(table)]
    .join('\n')
    .trimEnd();
}

function columnsText(columns: readonly ColumnProfile[], width: number): readonly string[] {
  const wide = width >= 100;
  const rows = columns.map((column) => ({
    cells: [
      column.name,
      column.storage,
      ...(wide ? [column.storage === 'text' || column.storage === 'integer' ? (column.shape ?? '') : ''] : []),
      column.rows === 0 ? '' : percent(column.nulls / column.rows),
      whole(column.distinct),
      holds(column),
    ],
    below: because(column),
  }));
  return textTable(['column', 'kind', ...(wide ? ['form'] : []), 'empty', 'different', 'seems to hold'], rows, {
    width,
    right: new Set(wide ? [3, 4] : [2, 3]),
  });
}

function holds({ found, freeText, quasiIdentifier, uniqueness, distinct }: ColumnProfile): string {
  const types = found.map(({ type, confidence }) => {
    const { title, kind } = personalDataEntry(type);
    const mark = kind === 'special' ? ' (specially protected)' : kind === 'quasi' ? ' (quasi-identifier)' : '';
    return `${title}${mark}, ${percent(confidence)} sure`;
  });
  if (freeText) types.push(types.length === 0 ? 'free text: may hold anything' : 'free text');
  if (types.length > 0) return types.join('; ');
  return uniqueness === 1 && distinct > 1 && !quasiIdentifier ? '- (no value twice)' : '-';
}

function because({ found, joins }: ColumnProfile): readonly string[] {
  return [
    ...found.map(({ why, cells, of }) => `why: ${why.join('; ')}${cells > 0 ? ` (${whole(cells)} of ${whole(of)} cells)` : ''}`),
    ...(joins.length > 0 ? [`same values as ${joins.join(', ')}`] : []),
  ];
}

function riskText({ risk }: TableProfile): readonly string[] {
  if (risk === undefined) return [];
  return ['  Risk as it stands', ...riskLines(risk).map((line) => `    ${line}`)];
}

/** The risk in sentences. */
export function riskLines(risk: Risk): readonly string[] {
  if (risk.k === null) return ['There are no rows.'];
  return [
    `Somebody who knows ${list(risk.quasiIdentifiers)} of a person finds groups of at least ${count(risk.k, 'row')} (k = ${risk.k}).`,
    `${percent(risk.uniqueness)} of the rows are alone in their group; matching all rows by these columns is right for ${percent(risk.marketer)}.`,
    `${percent(risk.prosecutor.atRisk)} of the rows are in groups so small that a guess is right more than once in five times.`,
    ...risk.sensitive.map(
      ({ column, distinct, t }) =>
        `${column}: at least ${count(distinct ?? 0, 'different value')} in each group (l = ${distinct ?? 0}), at most ${(t ?? 0).toFixed(2)} from the whole (t).`,
    ),
  ];
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

function count(number: number, noun: string): string {
  return `${whole(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function whole(number: number): string {
  return number.toLocaleString('en-US');
}

/** Never 0 % for some, never 100 % for not all. */
function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (share > 0 && rounded === 0) return '<1 %';
  if (share < 1 && rounded === 100) return '>99 %';
  return `${rounded} %`;
}
