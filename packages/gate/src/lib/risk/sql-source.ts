/** What the measures need of the engine: statements in, rows out. Counts may come as bigint. */
export interface SqlSource {
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** A name of a column or table, as SQL quotes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A number out of a row: counts come as bigint, sums as number; null (a sum over nothing) is 0. */
export function numberIn(row: Readonly<Record<string, unknown>> | undefined, name: string): number {
  return Number(row?.[name] ?? 0);
}
