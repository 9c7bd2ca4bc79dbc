import { classSizes } from './class-sizes.ts';
import { closeness, type Distance } from './closeness.ts';
import { diversity, type Diversity } from './diversity.ts';
import { populationRisk, type PopulationRisk } from './population.ts';
import { reidentification, type Reidentification } from './reidentification.ts';
import type { SqlSource } from './sql-source.ts';

export interface RiskQuestion {
  /** What may stand after FROM. */
  readonly relation: string;
  /** Columns that somebody may know of a person. */
  readonly quasiIdentifiers: readonly string[];
  /** Columns that nobody should learn about a person; `distance` default `equal`. */
  readonly sensitive?: readonly { readonly column: string; readonly distance?: Distance }[];
  /** People that the records were drawn from: a relation with the quasi-identifiers under the same names. */
  readonly population?: string;
  /** Risk over which a record counts as at risk: default 0.2. */
  readonly threshold?: number;
}

export interface SensitiveRisk extends Diversity {
  readonly column: string;
  readonly distance: Distance;
  /** t-closeness: `null` where there are no rows. */
  readonly t: number | null;
}

export interface Risk extends Reidentification {
  readonly quasiIdentifiers: readonly string[];
  readonly sensitive: readonly SensitiveRisk[];
  readonly population?: PopulationRisk;
}

/**
 * What somebody can do with a table who knows people's quasi-identifiers. Counted exactly, in the engine, also where the table
 * is larger than memory. Without a population the journalist's risk is not known; the prosecutor's bounds it from above.
 * @throws what the source throws
 */
export async function measureRisk(source: SqlSource, question: RiskQuestion): Promise<Risk> {
  const { relation, quasiIdentifiers, threshold = 0.2 } = question;
  const sizes = await classSizes(source, relation, quasiIdentifiers);
  const sensitive: SensitiveRisk[] = [];
  for (const { column, distance = 'equal' } of question.sensitive ?? []) {
    const varied = await diversity(source, relation, quasiIdentifiers, column);
    sensitive.push({ column, distance, ...varied, t: await closeness(source, relation, quasiIdentifiers, column, distance) });
  }
  return {
    quasiIdentifiers,
    ...reidentification(sizes, threshold),
    sensitive,
    ...(question.population === undefined
      ? {}
      : { population: await populationRisk(source, relation, question.population, quasiIdentifiers, threshold) }),
  };
}
