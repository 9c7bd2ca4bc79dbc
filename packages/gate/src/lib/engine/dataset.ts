import { openSync, closeSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createGunzip, constants } from 'node:zlib';
import type { Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { headerProblems } from './header.ts';
import { readCsvHead } from './csv-head.ts';
import { scanCsv } from './csv-scan.ts';
import { encodingOf, encodingTitle, utf8Check } from './encoding.ts';
import type { Engine } from './engine.ts';
import { systemCode } from './own-directory.ts';
import { scanFile, versionOf } from './scan-file.ts';
import { jsonScan, longestRecordBytes } from './relation.ts';
import { quoteText } from './sql-text.ts';
import type { Dataset, Encoding, Format, Table } from './table.ts';

export interface DatasetOptions {
  /** Of CSV and JSON lines. Default `utf-8`, with or without a byte order mark; `utf-16` goes by its byte order mark. */
  readonly encoding?: 'utf-8' | 'utf-16' | 'latin-1' | undefined;
  /** Whether the first record of CSV files holds the names of the columns. Default true; without, they are `column1`, `column2`, … */
  readonly header?: boolean | undefined;
  /** Of CSV files. Default: what the first records say, of `,`, `;`, tab and `|`. */
  readonly delimiter?: string | undefined;
}

const endings: readonly (readonly [RegExp, Format])[] = [
  [/\.(csv|tsv|txt)$/i, 'csv'],
  [/\.(jsonl|ndjson)$/i, 'jsonl'],
  [/\.parquet$/i, 'parquet'],
];

/**
 * Opens a file, or the files of a folder, as tables: reads each once for its hash and its structure, and its columns' names. The paths
 * must have been given to `openEngine` as data. Names that start with `.` or `_` are left alone.
 * @throws `input/invalid` with every problem of every file; `input/not-found`; `gate/unreadable-data`
 */
export async function openDataset(engine: Engine, path: string, options: DatasetOptions = {}): Promise<Dataset> {
  const found = filesOf(path);
  const diagnostics: Diagnostic[] = found.unknown.map((file) => unknownFormat(file));
  const tables: Table[] = [];
  for (const file of found.files) {
    const opened = await openTable(engine, file, options);
    if (Array.isArray(opened)) diagnostics.push(...opened);
    else tables.push(opened as Table);
  }
  const twice = tables.filter(
    (table, index) => tables.findIndex((other) => other.name.toLowerCase() === table.name.toLowerCase()) !== index,
  );
  diagnostics.push(...twice.map((table) => twoFiles(table)));
  if (tables.length === 0 && diagnostics.length === 0) diagnostics.push(noTable(path));
  if (diagnostics.length > 0) throw new PaddockError('input/invalid', { detail: `the data in ${basename(path)}`, diagnostics });
  return { kind: 'dataset', path, tables };
}

interface DataFile {
  readonly path: string;
  readonly file: string;
  readonly name: string;
  readonly format: Format;
  readonly gzip: boolean;
}

function filesOf(path: string): { readonly files: readonly DataFile[]; readonly unknown: readonly string[] } {
  try {
    const folder = statSync(path).isDirectory();
    const names = folder
      ? readdirSync(path, { withFileTypes: true })
          .filter((entry) => !entry.isDirectory() && !/^[._]/.test(entry.name))
          .map((entry) => entry.name)
      : [basename(path)];
    const files: DataFile[] = [];
    const unknown: string[] = [];
    for (const file of names.toSorted()) {
      const bare = file.replace(/\.gz$/i, '');
      const ending = endings.find(([pattern]) => pattern.test(bare));
      const full = realpathSync(resolve(folder ? join(path, file) : path));
      if (ending === undefined) unknown.push(file);
      else files.push({ path: full, file, name: bare.replace(ending[0], ''), format: ending[1], gzip: bare !== file });
    }
    return { files, unknown };
  } catch (error) {
    throw new PaddockError(systemCode(error) === 'ENOENT' ? 'input/not-found' : 'input/unreadable', {
      detail: `${path} (${systemCode(error)})`,
    });
  }
}

async function openTable(engine: Engine, from: DataFile, options: DatasetOptions): Promise<Table | readonly Diagnostic[]> {
  const { path, file, name, format, gzip } = from;
  const about = { table: name, file };
  if (statSync(path).size === 0) return [emptyFile(file)];
  const base = { kind: 'table' as const, name, format, gzip, path, file, version: versionOf(path) };
  if (format === 'parquet') {
    if (gzip) return [gzippedParquet(file)];
    const columns = (await engine.query(`DESCRIBE SELECT * FROM read_parquet(${quoteText(path)})`, [], about)).map(
      (row) => row['column_name'] as string,
    );
    const table = { ...base, source: path, columns, ...(await scanFile(path, file, { gzip })) };
    const problems = headerProblems(columns, file, false);
    return problems.length > 0 ? problems : table;
  }
  const head = await readHead(path, file, gzip);
  const encoding = wantedEncoding(head.bytes, options);
  const seen = encodingOf(head.bytes.subarray(0, encodingBytes), head.complete && head.bytes.length <= encodingBytes);
  if (encoding === 'utf-8' && seen !== 'utf-8') return [wrongEncoding(file, seen)];
  const transcode =
    encoding === 'utf-8'
      ? undefined
      : { from: encoding, to: join(engine.directory, `${name.replaceAll(/[^A-Za-z0-9]/g, '_')}-${engine.nextNumber()}.${format}`) };
  const source = transcode?.to ?? path;
  const text = new TextDecoder(encoding === 'latin-1' ? 'windows-1252' : encoding).decode(head.bytes);
  if (text.trim() === '') return [emptyFile(file)];
  if (/^\uFEFF?[\r\n]/.test(text) && format === 'csv') return [blankStart(file)];
  const passing = { gzip, ...(transcode !== undefined && { transcode }) };
  if (format === 'csv') {
    const { delimiter, cells } = readCsvHead(text, head.complete, options.delimiter);
    const header = options.header ?? true;
    const columns = header
      ? cells.map((cell, index) => (cell === '' ? `column${index + 1}` : cell))
      : cells.map((_cell, index) => `column${index + 1}`);
    const problems = header ? headerProblems(columns, file, options.header === undefined) : [];
    if (problems.length > 0) return problems;
    const walk = scanCsv(delimiter, cells.length === 1);
    const check = utf8Check();
    const scanned = await scanFile(path, file, {
      ...passing,
      content: (bytes) => {
        walk.feed(bytes);
        check(bytes);
      },
    });

    const found = walk.end();
    if (found.longest.bytes > longestRecordBytes) return [recordTooLong(file, found.longest.line)];
    return { ...base, source, columns, ...scanned, csv: { delimiter, header, utf8: check(undefined), ...found } };
  }
  const scanned = await scanFile(path, file, passing);
  const draft: Table = { ...base, source, columns: [], ...scanned };
  const rows = await engine.query(
    `SELECT key FROM (SELECT unnest(json_keys(json)) AS key, row_number() OVER () AS row FROM ${jsonScan(draft)} WHERE json_type(json) = 'OBJECT') GROUP BY key ORDER BY min(row), key`,
    [],
    about,
  );
  const columns = rows.map((row) => row['key'] as string);
  if (columns.length === 0) return [noObjects(file)];
  const problems = headerProblems(columns, file, false);
  return problems.length > 0 ? problems : { ...draft, columns };
}

function wantedEncoding(head: Uint8Array, options: DatasetOptions): Encoding {
  switch (options.encoding ?? 'utf-8') {
    case 'utf-8':
      return 'utf-8';
    case 'latin-1':
      return 'latin-1';
    case 'utf-16':
      return encodingOf(head, false) === 'utf-16be' ? 'utf-16be' : 'utf-16le';
  }
}

/** What is read to find the names of the columns. */
const headBytes = 1 << 20;
/** What the encoding is judged by; rows further on that are not in it are quarantined. */
const encodingBytes = 1 << 16;

/** The first megabyte of the content. */
async function readHead(path: string, file: string, gzip: boolean): Promise<{ readonly bytes: Uint8Array; readonly complete: boolean }> {
  const descriptor = openSync(path, 'r');
  const buffer = Buffer.alloc(headBytes + 1);
  let length = 0;
  try {
    for (let read = -1; read !== 0 && length < buffer.length; length += read)
      read = readSync(descriptor, buffer, length, buffer.length - length, null);
  } finally {
    closeSync(descriptor);
  }
  if (!gzip) return { bytes: buffer.subarray(0, Math.min(length, headBytes)), complete: length <= headBytes };
  const unpacked: Buffer[] = [];
  try {
    const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    gunzip.end(buffer.subarray(0, length));
    for await (const chunk of gunzip) unpacked.push(chunk as Buffer);
  } catch (error) {
    throw new PaddockError('gate/unreadable-data', { detail: `file ${file} (${systemCode(error)})` });
  }
  const bytes = Buffer.concat(unpacked);
  return { bytes: bytes.subarray(0, headBytes), complete: length <= headBytes && bytes.length <= headBytes };
}

const problem = (code: string, file: string, summary: string, fix: string): Diagnostic => ({ code, severity: 'error', summary, file, fix });

function unknownFormat(file: string): Diagnostic {
  return problem(
    'gate/unknown-format',
    file,
    'the name says no format that the gate reads',
    'Name it .csv, .jsonl or .parquet (also .csv.gz, .jsonl.gz), or take it out of the folder.',
  );
}
function twoFiles(table: Table): Diagnostic {
  return problem('gate/two-files', table.file, `another file is also the table ${table.name}`, 'Rename one of them.');
}
function noTable(path: string): Diagnostic {
  return problem('gate/no-table', basename(path), 'there is no table in this folder', 'Put .csv, .jsonl or .parquet files there.');
}
function emptyFile(file: string): Diagnostic {
  return problem('gate/empty-file', file, 'the file is empty', 'Give a file with a header, or take it out of the folder.');
}
function blankStart(file: string): Diagnostic {
  return problem('gate/no-header', file, 'the first line is blank', 'Take out blank lines at the start.');
}
function recordTooLong(file: string, line: number): Diagnostic {
  const summary = `the row that starts here has more than ${longestRecordBytes / 1e6} MB`;
  return { ...problem('gate/row-too-long', file, summary, 'Look for a quote that is never closed; or take the row out.'), line };
}
function gzippedParquet(file: string): Diagnostic {
  return problem('gate/unknown-format', file, 'Parquet inside of gzip is not read', 'Unpack it; Parquet compresses its columns itself.');
}
function noObjects(file: string): Diagnostic {
  return problem('gate/empty-file', file, 'no line holds a JSON object with a member', 'Write one object per line.');
}
function wrongEncoding(file: string, seen: Encoding): Diagnostic {
  const option = seen === 'latin-1' ? 'latin-1' : 'utf-16';
  return problem(
    'gate/wrong-encoding',
    file,
    `the file is not UTF-8; it looks like ${encodingTitle(seen)}`,
    `Say \`encoding: ${option}\` in the recipe, or convert the file.`,
  );
}
