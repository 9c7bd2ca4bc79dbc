import { detectInCodeUnits } from '../detect/detect.ts';
import type { PersonalDataType } from '../personal-data/types.ts';
import type { Engine } from '../engine/engine.ts';
import { relation } from '../engine/relation.ts';
import { quoteName } from '../engine/sql-text.ts';
import type { Table } from '../engine/table.ts';
import type { Redaction } from '../compile/duckdb-dialect.ts';

/** A text with the personal data that the detectors find replaced by their types, e.g. `[EMAIL]`. */
export function redactText(text: string, types?: readonly string[]): string {
  const spans = detectInCodeUnits(text, types === undefined ? {} : { types: new Set(types as readonly PersonalDataType[]) });
  let redacted = '';
  let from = 0;
  for (const { start, end, type } of spans) {
    redacted += `${text.slice(from, start)}[${type}]`;
    from = end;
  }
  return redacted + text.slice(from);
}

/** Redacts the distinct texts of a column into the table that the plan's statement joins: each text is looked at once. */
export async function fillRedaction(engine: Engine, table: Table, { table: name, column, types }: Redaction): Promise<void> {
  const about = { table: table.name, file: table.file };
  const target = quoteName(name);
  await engine.execute(`CREATE TABLE ${target} (text VARCHAR, redacted VARCHAR)`);
  const distinct = `SELECT DISTINCT ${quoteName(column)} FROM ${relation(table)} WHERE ${quoteName(column)} IS NOT NULL`;
  for await (const rows of engine.stream(distinct, [], about)) {
    const texts = rows.map(([text]) => text as string);
    const redacted = texts.map((text) => redactText(text, types));
    await engine.execute(`INSERT INTO ${target} SELECT unnest($1::VARCHAR[]), unnest($2::VARCHAR[])`, [texts, redacted], about);
  }
}
