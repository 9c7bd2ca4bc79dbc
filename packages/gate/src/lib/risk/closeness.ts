import { classKey, valueCounts } from './diversity.ts';
import { numberIn, type SqlSource } from './sql-source.ts';

/** How far apart two values are: all the same distance, or by their rank (numbers by size, then other texts; empty first). */
export type Distance = 'equal' | 'ordered';

/**
 * t: the largest earth mover's distance between a class's distribution of the sensitive column and that of the whole table
 * (Li, Li, Venkatasubramanian 2007), from 0 to 1; `null` where there are no rows.
 */
export async function closeness(
  source: SqlSource,
  relation: string,
  quasiIdentifiers: readonly string[],
  sensitive: string,
  distance: Distance,
): Promise<number | null> {
  const counts = valueCounts(relation, quasiIdentifiers, sensitive);
  const key = classKey(quasiIdentifiers);
  const [row] = await source.query(distance === 'equal' ? equalDistance(counts, key) : orderedDistance(counts, key));
  return numberIn(row, 'classes') === 0 ? null : Math.max(0, numberIn(row, 't'));
}

/** Values that a class lacks add the share that they have in the whole table. */
function equalDistance(counts: string, key: string): string {
  return `WITH counts AS (${counts}),
    whole AS (SELECT value, sum(n) / (SELECT sum(n) FROM counts) AS q FROM counts GROUP BY value),
    classes AS (SELECT ${key}, value, n / sum(n) OVER (PARTITION BY ${key}) AS p FROM counts),
    distances AS (
      SELECT (sum(abs(p - q)) + 1 - sum(q)) / 2 AS t
      FROM classes JOIN whole ON classes.value IS NOT DISTINCT FROM whole.value GROUP BY ${key}
    )
    SELECT count(*) AS classes, max(t) AS t FROM distances`;
}

/**
 * With m values in order: the sum over ranks of |P − Q|, the cumulative shares, by m − 1. Between two values of a class P stays the same (a run)
 * and Q only grows: the part of the run below P and the part above are differences of `area`, the running sum of Q. So the work goes with
 * the values that classes have, not with classes times values.
 */
function orderedDistance(counts: string, key: string): string {
  return `WITH counts AS (${counts}),
    totals AS (SELECT value, sum(n) AS n FROM counts GROUP BY value),
    ranks AS (SELECT value, n, row_number() OVER (ORDER BY value IS NOT NULL, try_cast(value AS DOUBLE) NULLS LAST, value) AS place FROM totals),
    cumulative AS (SELECT value, place, sum(n) OVER (ORDER BY place) / (SELECT sum(n) FROM totals) AS q FROM ranks),
    whole AS (SELECT value, place, q, sum(q) OVER (ORDER BY place) AS area FROM cumulative),
    size AS (SELECT count(*) AS m FROM whole),
    classes AS (SELECT ${key}, place, counts.n AS n FROM counts JOIN ranks ON counts.value IS NOT DISTINCT FROM ranks.value),
    steps AS (
      SELECT ${key}, place AS begins,
        sum(n) OVER (PARTITION BY ${key} ORDER BY place) / sum(n) OVER (PARTITION BY ${key}) AS p,
        lead(place) OVER (PARTITION BY ${key} ORDER BY place) AS next
      FROM classes
    ),
    runs AS (
      SELECT ${key}, p, begins - 1 AS before, coalesce(next, (SELECT m FROM size) + 1) - 1 AS last FROM steps
      UNION ALL
      SELECT ${key}, 0 AS p, 0 AS before, min(begins) - 1 AS last FROM steps GROUP BY ${key}
    ),
    crossed AS (SELECT runs.*, coalesce(whole.place, 0) AS crossing FROM runs ASOF LEFT JOIN whole ON runs.p > whole.q),
    cut AS (SELECT * REPLACE (least(greatest(crossing, before), last) AS crossing) FROM crossed),
    areas AS (SELECT place, area FROM whole UNION ALL SELECT 0, 0),
    parts AS (
      SELECT ${key},
        p * (crossing - before) - (middle.area - low.area) + (high.area - middle.area) - p * (last - crossing) AS part
      FROM cut
      JOIN areas AS low ON low.place = before
      JOIN areas AS middle ON middle.place = crossing
      JOIN areas AS high ON high.place = last
    ),
    distances AS (SELECT sum(part) / greatest((SELECT m FROM size) - 1, 1) AS t FROM parts GROUP BY ${key})
    SELECT count(*) AS classes, max(t) AS t FROM distances`;
}
