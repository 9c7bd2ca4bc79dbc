import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { systemRandom, type Random } from '@paddock/base/random';
import { blobValue, DuckDBInstance, listValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { engineError, type About } from './engine-errors.ts';
import { makeOwnDirectory, systemCode } from './own-directory.ts';
import { quoteText } from './sql-text.ts';
import { plainValue, type Value } from './value.ts';

/** What is bound to a parameter of a statement: bytes go as BLOB, lists of texts as VARCHAR[]. */
export type Parameter = string | number | bigint | boolean | null | Uint8Array | readonly (string | null)[];

/** In the order of the `?`, or by the name of each `$name`. */
export type Parameters = readonly Parameter[] | Readonly<Record<string, Parameter>>;

export type Row = Readonly<Record<string, Value>>;

export interface EngineOptions {
  /** Files and folders that statements may read. Nothing else of this machine can be reached. */
  readonly data?: readonly string[];
  /** Folders, which must exist, that statements may write into. */
  readonly output?: readonly string[];
  /** Of the engine; beyond it spills into its own folder. Default 512. */
  readonly memoryLimitMegabytes?: number;
  /** Default: as many as the machine has. */
  readonly threads?: number;
  /** Where the engine makes its own folder. Default: the system's temporary folder. */
  readonly temporary?: string;
  /** Names the engine's folder; not secret. */
  readonly random?: Random;
}

/** DuckDB, closed: no network, no extension, no file but the named ones, no change of its configuration, no text of its own in errors. */
export interface Engine {
  readonly kind: 'engine';
  /** The engine's own folder, mode 0700, wiped at `close`. */
  readonly directory: string;
  /** Every row of the answer. Numbers beyond 2^53 come as bigint, decimals as number, dates and the like as text. */
  readonly query: (sql: string, parameters?: Parameters, about?: About) => Promise<readonly Row[]>;
  /** The answer in chunks of up to 2,048 rows, each row a list in the order of the columns; on a connection of its own: TEMP tables are not seen. */
  readonly stream: (sql: string, parameters?: Parameters, about?: About) => AsyncGenerator<readonly (readonly Value[])[]>;
  /** @returns the rows changed, or written by COPY */
  readonly execute: (sql: string, parameters?: Parameters, about?: About) => Promise<number>;
  /** 1, 2, 3, …: for names of files in the engine's folder. */
  readonly nextNumber: () => number;
  /** Stops a statement that runs; it fails with `gate/interrupted`. */
  readonly interrupt: () => void;
  /** Closes the engine and wipes its folder. */
  readonly close: () => void;
}

/**
 * Opens the engine. Spill files are encrypted with a key that is in memory only; its randomness is mbedTLS's without a system
 * source (DuckDB has a better one only in an extension), so that this is a second line behind the folder's mode and its wiping.
 * @throws `input/not-found` for data that are not there, `system/refused`
 */
export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const own = makeOwnDirectory(options.temporary ?? tmpdir(), 'paddock-gate-', options.random ?? systemRandom);
  let instance: DuckDBInstance | undefined;
  try {
    const spill = join(own.path, 'spill');
    mkdirSync(spill, { mode: 0o700 });
    instance = await DuckDBInstance.create(':memory:', {
      threads: String(options.threads ?? availableParallelism()),
      memory_limit: `${options.memoryLimitMegabytes ?? 512}MB`,
      temp_directory: spill,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
    });
    const connection = await instance.connect();
    const reach = reachOf([...(options.data ?? [])]);
    const directories = [own.path, ...reach.directories, ...(options.output ?? []).map((path) => realpathSync(path))];
    const settings = [
      'SET force_mbedtls_unsafe = true',
      'SET temp_file_encryption = true',
      'SET allow_persistent_secrets = false',
      'SET preserve_insertion_order = true',
      "SET TimeZone = 'UTC'",
      `SET allowed_directories = [${directories.map((path) => quoteText(`${path}${sep}`)).join(', ')}]`,
      `SET allowed_paths = [${reach.files.map((path) => quoteText(path)).join(', ')}]`,
      'SET enable_external_access = false',
      'SET lock_configuration = true',
    ];
    for (const setting of settings) await connection.run(setting);
    return engineOf(instance, connection, own);
  } catch (error) {
    instance?.closeSync();
    own.wipe();
    throw engineError(error);
  }
}

function reachOf(paths: readonly string[]): { readonly files: readonly string[]; readonly directories: readonly string[] } {
  const files: string[] = [];
  const directories: string[] = [];
  for (const path of paths) {
    try {
      (statSync(path).isDirectory() ? directories : files).push(realpathSync(resolve(path)));
    } catch (error) {
      throw new PaddockError(systemCode(error) === 'ENOENT' ? 'input/not-found' : 'input/unreadable', { detail: path });
    }
  }
  return { files, directories };
}

function engineOf(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  own: { readonly path: string; readonly wipe: () => void },
): Engine {
  let number = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** One statement at a time on the shared connection. */
  const inTurn = <T>(about: About | undefined, work: () => Promise<T>): Promise<T> => {
    const result = last.then(work).catch((error: unknown) => {
      throw engineError(error, about);
    });
    last = result.catch(() => undefined);
    return result;
  };
  return {
    kind: 'engine',
    directory: own.path,
    query: (sql, parameters, about) =>
      inTurn(about, async () => {
        const result = await connection.runAndReadAll(sql, bound(parameters));
        const names = result.deduplicatedColumnNames();
        return result.getRows().map((row) => Object.fromEntries(row.map((value, index) => [names[index]!, plainValue(value)])));
      }),
    async *stream(sql, parameters, about) {
      let streaming: DuckDBConnection | undefined;
      try {
        streaming = await instance.connect();
        const result = await streaming.stream(sql, bound(parameters));
        for await (const rows of result.yieldRows()) yield rows.map((row) => row.map(plainValue));
      } catch (error) {
        throw engineError(error, about);
      } finally {
        streaming?.closeSync();
      }
    },
    execute: (sql, parameters, about) =>
      inTurn(about, async () => {
        const result = await connection.run(sql, bound(parameters));
        if (result.columnCount !== 1 || result.columnName(0) !== 'Count') return result.rowsChanged;
        return Number((await result.getRows())[0]?.[0] ?? 0);
      }),
    nextNumber: () => ++number,
    interrupt: () => connection.interrupt(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      own.wipe();
    },
  };
}

function bound(parameters: Parameters = []): DuckDBValue[] | Record<string, DuckDBValue> {
  if (isList(parameters)) return parameters.map(boundValue);
  return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, boundValue(parameter)]));
}

function isList(parameters: Parameters): parameters is readonly Parameter[] {
  return Array.isArray(parameters);
}

function boundValue(parameter: Parameter): DuckDBValue {
  if (parameter instanceof Uint8Array) return blobValue(parameter);
  return parameter !== null && typeof parameter === 'object' ? listValue([...parameter]) : parameter;
}
