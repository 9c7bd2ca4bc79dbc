import type { Diagnostic } from '@paddock/base/diagnostics';
import type { PersonalDataType } from '../personal-data/types.ts';
import type { Article9Item, SafeHarborItem } from '../risk/legal-classes.ts';
import type { Risk } from '../risk/measure-risk.ts';
import type { Recall } from './recall.ts';

/** A type of personal data in a column of the output. */
export interface Remaining {
  readonly type: PersonalDataType;
  /** Cells in which it is; of `whole` columns those of the judged sample. */
  readonly cells: number;
  readonly values: number;
  /** The column as a whole looks like it; else single cells do. */
  readonly whole: boolean;
  /** The recipe lets it through. */
  readonly allowed: boolean;
}

export interface ColumnVerdict {
  readonly name: string;
  /** Different values that were scanned: all that there are. */
  readonly scanned: number;
  readonly remaining: readonly Remaining[];
}

export interface TableVerdict {
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly ColumnVerdict[];
  readonly risk?: Risk;
}

/** Whether an output is what its recipe promised. */
export interface Verdict {
  readonly kind: 'verdict';
  /** No error among the diagnostics. */
  readonly holds: boolean;
  readonly tables: readonly TableVerdict[];
  /** The eighteen identifiers of HIPAA's Safe Harbor, with the columns of the output that hold them. */
  readonly safeHarbor: readonly SafeHarborItem[];
  readonly article9: readonly Article9Item[];
  /** What the scan finds again of values planted into the output's own columns. Absent where it was not asked for. */
  readonly recall?: Recall;
  /** What was promised and does not hold (errors), and what remains on purpose (warnings): tables, columns and counts, never values. */
  readonly diagnostics: readonly Diagnostic[];
}
