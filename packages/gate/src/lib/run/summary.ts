import type { QuarantineReason } from '../engine/quarantine.ts';
import type { OutputColumn } from '../compile/plan.ts';

/** What a run did: counts and hashes, never a value. */
export interface RunSummary {
  readonly kind: 'run-summary';
  readonly version: 1;
  readonly dataset: string;
  readonly project: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** SHA-256 over the canonical JSON of `files` below: names and hashes of the input. */
  readonly inputHash: string;
  readonly recipeHash: string;
  readonly planHash: string;
  /** The same of the output. */
  readonly outputHash: string;
  readonly input: readonly FileSummary[];
  readonly tables: readonly TableSummary[];
}

export interface FileSummary {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
}

export interface TableSummary {
  readonly table: string;
  /** Readable rows. */
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** Not chosen by the filter or the sample. */
  readonly filtered: number;
  /** In groups smaller than k, or less diverse than l. */
  readonly suppressed: number;
  /** Rows that could not be read or treated, by reason. */
  readonly quarantined: Readonly<Partial<Record<QuarantineReason | 'unfit value', number>>>;
  readonly columns: readonly OutputColumn[];
  /** Columns of the data that are not in the output. */
  readonly dropped: readonly string[];
  readonly output: FileSummary;
}

/** A line of quarantine.jsonl: where a row is, and why it was left out. */
export interface QuarantineEntry {
  readonly table: string;
  readonly file: string;
  /** 1-based line where the row starts (see `Quarantined`); absent where only the number of the row is known. */
  readonly line?: number;
  readonly byteOffset?: number;
  /** 1-based, of the rows that can be read. */
  readonly row?: number;
  readonly column?: string;
  readonly reason: QuarantineReason | 'unfit value';
}
