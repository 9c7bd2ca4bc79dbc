import { PaddockError, type ErrorCode } from '@paddock/base/errors';

/** What a statement is about, for its errors. */
export interface About {
  readonly table?: string;
  readonly file?: string;
}

const kinds: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(Error: )?Out of Memory Error/, 'gate/out-of-memory'],
  [/no space left|disk is full|could not write|failed to write|quota exceeded|file too large|max_temp_directory_size/i, 'gate/disk-full'],
  [/^(Error: )?Permission Error/, 'gate/engine-refused'],
  [/^(Error: )?Interrupt Error|^(Error: )?INTERRUPT/, 'gate/interrupted'],
  [/^(Error: )?(Conversion|Out of Range) Error/, 'gate/unfit-value'],
  [
    /CSV Error|Malformed JSON|maximum_object_size|Parquet|parquet|gzip|GZIP|^(Error: )?(Serialization|IO|Invalid Input) Error/,
    'gate/unreadable-data',
  ],
];

/**
 * What DuckDB said, as an error of ours. Its texts quote rows ("Original Line: …") and statements: neither the text, nor the error as a
 * cause, nor its stack goes on. What stays is the kind, the table, the file and the line.
 */
export function engineError(error: unknown, about: About = {}): PaddockError {
  if (error instanceof PaddockError) return error;
  const text = error instanceof Error ? error.message : '';
  const code = kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'gate/engine-failed';
  const line = /(?:CSV Error on Line: |in line )(\d+)/.exec(text)?.[1];
  const parts = [
    about.table === undefined ? undefined : `table ${about.table}`,
    about.file === undefined ? undefined : `file ${about.file}`,
    line === undefined ? undefined : `line ${line}`,
  ].filter((part) => part !== undefined);
  return new PaddockError(code, parts.length === 0 ? {} : { detail: parts.join(', ') });
}
