import { numberIn, quoted, type SqlSource } from './sql-source.ts';

/**
 * The risk from somebody who does not know who is in the data, and looks people up in a population that the data were drawn from
 * (El Emam 2013: journalist and marketer risk; Sweeney's k-map).
 */
export interface PopulationRisk {
  readonly population: number;
  /** The smallest group of the population that a record may belong to; `null` where there are no rows. */
  readonly kMap: number | null;
  readonly journalist: { readonly highest: number; readonly average: number; readonly atRisk: number };
  readonly marketer: number;
  /** Records with no match in the population, which therefore does not contain the data: they count by their own class. */
  readonly outside: number;
}

/**
 * @param population a relation with columns of the same names
 * @param threshold risk over which a record counts as at risk
 */
export async function populationRisk(
  source: SqlSource,
  relation: string,
  population: string,
  quasiIdentifiers: readonly string[],
  threshold = 0.2,
): Promise<PopulationRisk> {
  const columns = quasiIdentifiers.map((name) => quoted(name)).join(', ');
  const grouped = (from: string, count: string): string =>
    columns === ''
      ? `SELECT count(*) AS ${count} FROM ${from} HAVING count(*) > 0`
      : `SELECT ${columns}, count(*) AS ${count} FROM ${from} GROUP BY ${columns}`;
  const same = quasiIdentifiers.map((name) => `s.${quoted(name)} IS NOT DISTINCT FROM p.${quoted(name)}`).join(' AND ');
  const [row] = await source.query(
    `WITH s AS (${grouped(relation, 'f')}), p AS (${grouped(population, 'people')}),
      matched AS (
        SELECT f::DOUBLE AS f, greatest(coalesce(people, 0), f)::DOUBLE AS big, people IS NULL AS lonely
        FROM s LEFT JOIN p ON ${same === '' ? 'true' : same}
      )
      SELECT sum(f) AS n, count(*) AS classes, min(big) AS smallest, sum(big) AS covered, sum(f / big) AS expected,
        coalesce(sum(f) FILTER (1 / big > ${threshold}), 0) AS risky, coalesce(sum(f) FILTER (lonely), 0) AS outside,
        (SELECT sum(people) FROM p) AS population
      FROM matched`,
  );
  const rows = numberIn(row, 'n');
  if (rows === 0) {
    const journalist = { highest: 0, average: 0, atRisk: 0 };
    return { population: numberIn(row, 'population'), kMap: null, journalist, marketer: 0, outside: 0 };
  }
  const marketer = numberIn(row, 'expected') / rows;
  return {
    population: numberIn(row, 'population'),
    kMap: numberIn(row, 'smallest'),
    journalist: {
      highest: 1 / numberIn(row, 'smallest'),
      average: Math.max(numberIn(row, 'classes') / numberIn(row, 'covered'), marketer),
      atRisk: numberIn(row, 'risky') / rows,
    },
    marketer,
    outside: numberIn(row, 'outside'),
  };
}
