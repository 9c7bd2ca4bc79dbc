import type { Risk } from '../risk/measure-risk.ts';
import type { Found } from './classify-column.ts';
import type { Storage } from './storage.ts';

/** One column, without any of its values. */
export interface ColumnProfile {
  readonly table: string;
  readonly name: string;
  /** As what its values would be stored; the data are read as text. */
  readonly storage: Storage;
  /** Runs of upper case (A), lower case (a), digits (9) and separators that most cells have; absent where there is no such form, see `columnShape`. */
  readonly shape?: string;
  readonly rows: number;
  /** Cells that are empty, or say so (`N/A`). */
  readonly nulls: number;
  /** Different values; exact up to `exactRows` rows, an estimate within a few per cent beyond. */
  readonly distinct: number;
  /** Different values by cells that hold something: 1 where no value is there twice. */
  readonly uniqueness: number;
  /** Personal data that it seems to hold, surest first. */
  readonly found: readonly Found[];
  /** Somebody may know it of a person: together with others it points to one. */
  readonly quasiIdentifier: boolean;
  /** Prose, in which personal data may be anywhere. */
  readonly freeText: boolean;
  /** Columns of other tables whose values are also in this one (`orders.customer_id`). */
  readonly joins: readonly string[];
}

export interface TableProfile {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  /** Rows that cannot be read: `quarantine` lists them. */
  readonly unreadable: number;
  /** Rows that the detectors looked at. */
  readonly sampled: number;
  readonly columns: readonly ColumnProfile[];
  /** Over the quasi-identifiers, as it stands. Absent where no column is one, or the table is empty. */
  readonly risk?: Risk;
}

export interface Profile {
  readonly kind: 'profile';
  readonly tables: readonly TableProfile[];
}
