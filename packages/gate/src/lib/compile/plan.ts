import type { DuckdbNeeds } from './duckdb-dialect.ts';

/** What a run does, as a value: its hash is what a steward signs. No path of a machine, no value of the data and no key is in it. */
export interface Plan {
  readonly kind: 'plan';
  readonly version: 1;
  /** Of the recipe. */
  readonly recipe: string;
  readonly project: string;
  readonly format: 'csv' | 'jsonl' | 'parquet';
  readonly tables: readonly TablePlan[];
}

export interface TablePlan {
  readonly table: string;
  /** What the data had when the plan was made; in its order. */
  readonly dataColumns: readonly string[];
  readonly columns: readonly OutputColumn[];
  readonly duckdb: DuckdbNeeds & {
    /** One statement: `{{source}}` stands for the table as a subquery of texts. */
    readonly select: string;
    /** Counts what does not reach the output, as columns `rows` and `filtered`; absent when everything does. */
    readonly count?: string;
    /** The columns whose treatment some values may not fit. */
    readonly unfit: readonly string[];
    /** For each of them, the statement that lists the numbers of the rows that do not fit. */
    readonly unfitRows: readonly string[];
  };
  readonly athena: AthenaPlan;
}

/** The same for Athena: `{{source}}` stands for the table's name there. */
export type AthenaPlan =
  | { readonly kind: 'statement'; readonly statement: string; readonly purposes: readonly string[] }
  /** Why there is none, in words. */
  | { readonly kind: 'none'; readonly reason: string };

export interface OutputColumn {
  /** In the output. */
  readonly name: string;
  /** In the data; absent for features. */
  readonly from?: string;
  /** The id of the treatment, or `feature`. */
  readonly treatment: string;
  /** What remains of the value, in words. */
  readonly leaves: string;
}
