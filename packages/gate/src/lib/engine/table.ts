export type Format = 'csv' | 'jsonl' | 'parquet';

/** How text files may be encoded. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin-1';

/** One table of a dataset: one file. */
export interface Table {
  readonly kind: 'table';
  /** The file's name without its endings, e.g. `customers`. */
  readonly name: string;
  readonly format: Format;
  readonly gzip: boolean;
  /** Where the file is. */
  readonly path: string;
  /** The file's name, for messages. */
  readonly file: string;
  /** What the engine reads: `path`, or its transcoded copy in the engine's own folder. */
  readonly source: string;
  readonly columns: readonly string[];
  /** Of the file as it lies there. */
  readonly bytes: number;
  /** SHA-256 of the file as it lies there, lower-case hexadecimal. */
  readonly sha256: string;
  /** Of the file when it was opened; see `versionOf`. */
  readonly version: string;
  /** Only for CSV. */
  readonly csv?: CsvShape;
}

/** How a CSV file is to be read. */
export interface CsvShape {
  readonly delimiter: string;
  /** Whether the first record holds the names of the columns. */
  readonly header: boolean;
  /** A cell holds a line end: such a file cannot be cut at line ends, and is read by one thread. */
  readonly newlineInCell: boolean;
  /** Every byte is UTF-8's. */
  readonly utf8: boolean;
  /** The longest record: its bytes, and the line where it starts. */
  readonly longest: { readonly bytes: number; readonly line: number };
  /** Records with something in them, the header included, as counted by our own reading. */
  readonly records: number;
  /** Where the last record starts when a quote in it is never closed; 1-based line, 0-based byte of the content. */
  readonly openQuote?: { readonly line: number; readonly byteOffset: number };
}

/** Some tables to be treated together. */
export interface Dataset {
  readonly kind: 'dataset';
  readonly path: string;
  /** In the order of their names. */
  readonly tables: readonly Table[];
}
