import type { PersonalDataType } from '../personal-data/types.ts';
import type { RiskQuestion } from '../risk/measure-risk.ts';

/** What a recipe promises of one column of the output. */
export interface ColumnPromise {
  readonly name: string;
  /** Types that the recipe lets through here; everything else is promised to be gone. Quasi-identifiers as a whole may stay: they are what k is for. */
  readonly remains: readonly PersonalDataType[];
}

export interface TablePromise {
  readonly table: string;
  readonly columns: readonly ColumnPromise[];
  /** Absent: none promised. */
  readonly risk?: Pick<RiskQuestion, 'quasiIdentifiers' | 'sensitive'> & {
    readonly k?: number;
    readonly l?: number;
    /** At most. */
    readonly t?: number;
  };
}
