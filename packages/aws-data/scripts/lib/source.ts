/** Where a set of generated files comes from. */
export interface Source {
  /** Patterns under `generated/`. */
  readonly files: readonly string[];
  readonly package: string;
  readonly registry: 'PyPI' | 'npm';
  readonly version: string;
  /** When the source was published or last updated: YYYY-MM-DD, or YYYY-MM where the day is not known. */
  readonly date: string;
  readonly sha256?: string;
  readonly licence: string;
  readonly home: string;
  /** What of it was taken. */
  readonly taken: string;
}
