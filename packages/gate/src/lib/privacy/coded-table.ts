/** A column as indexes into its declared domain: what the private mechanisms work on. */
export interface CodedColumn {
  readonly name: string;
  /** How many cells the domain has: codes are 0 to size - 1. */
  readonly size: number;
  /** Whether neighbouring codes are neighbouring values. */
  readonly ordered: boolean;
  readonly codes: Uint16Array;
}

export interface CodedTable {
  readonly rows: number;
  readonly columns: readonly CodedColumn[];
}
