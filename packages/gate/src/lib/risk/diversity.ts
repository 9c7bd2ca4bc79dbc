import { numberIn, quoted, type SqlSource } from './sql-source.ts';

/** How varied a sensitive column is inside the classes (Machanavajjhala et al. 2007). */
export interface Diversity {
  /** The fewest different values in a class; `null` where there are no rows. */
  readonly distinct: number | null;
  /** e to the smallest entropy of a class: the number of equally frequent values that would be as varied. At most `distinct`. */
  readonly entropy: number | null;
}

/** An empty value of the sensitive column is a value as any other. */
export async function diversity(
  source: SqlSource,
  relation: string,
  quasiIdentifiers: readonly string[],
  sensitive: string,
): Promise<Diversity> {
  const [row] = await source.query(
    `WITH counts AS (${valueCounts(relation, quasiIdentifiers, sensitive)}),
      classes AS (
        SELECT count(*) AS variety, ln(sum(n)) - sum(n * ln(n)) / sum(n) AS entropy
        FROM counts GROUP BY ${classKey(quasiIdentifiers)}
      )
      SELECT count(*) AS classes, min(variety) AS variety, min(entropy) AS entropy FROM classes`,
  );
  if (numberIn(row, 'classes') === 0) return { distinct: null, entropy: null };
  return { distinct: numberIn(row, 'variety'), entropy: Math.exp(Math.max(0, numberIn(row, 'entropy'))) };
}

/** `q0 … qn` (the class), `value` (as text) and `n`: how often the value is in the class. */
export function valueCounts(relation: string, quasiIdentifiers: readonly string[], sensitive: string): string {
  const keys = quasiIdentifiers.length === 0 ? ['1 AS q0'] : quasiIdentifiers.map((name, index) => `${quoted(name)} AS q${index}`);
  return `SELECT ${keys.join(', ')}, ${quoted(sensitive)}::VARCHAR AS value, count(*)::DOUBLE AS n FROM ${relation} GROUP BY ALL`;
}

/** The columns of a class in `valueCounts`. */
export function classKey(quasiIdentifiers: readonly string[]): string {
  return quasiIdentifiers.length === 0 ? 'q0' : quasiIdentifiers.map((_, index) => `q${index}`).join(', ');
}
