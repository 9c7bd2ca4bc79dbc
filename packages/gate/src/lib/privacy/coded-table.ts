/** A column as indexes into its declared domain: what the private mechanisms work on. */
export interface CodedColumn {
  readonly name: string;
  /** How many cells the domain has: codes are 0 to size - 1. */
  readonly size: number;
  /** Whether neighbouring codes are neighbouring values. */
  readonly ordered: boolean;
  /** The code of what the steward did not name: other or missing values. In a copy it appears only where it is more than noise. */
  readonly spare?: number;
  readonly codes: Uint16Array;
}

export interface CodedTable {
  readonly rows: number;
  readonly columns: readonly CodedColumn[];
}
