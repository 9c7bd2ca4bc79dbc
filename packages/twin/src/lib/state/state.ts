import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { PaddockError } from '@paddock/base/errors';
import { AppendLog } from './append-log.ts';
import type { Collection } from './collection.ts';
import { lockDirectory } from './directory-lock.ts';
import { formatJournalLine, type JournalWrite } from './journal-line.ts';
import { Partition } from './partition.ts';
import { readSnapshot, recoverJournal, type Snapshot } from './recovery.ts';
import { tableOver, type Table } from './table.ts';
import { TableScopes } from './table-scopes.ts';

/** What operations see of the state. */
export interface StateView {
  /** A scope of a collection. Writing is possible only inside `transact`. */
  table<T>(collection: Collection<T>, account?: string, region?: string): Table<T>;
  /** Grows with each change of any collection of a service in an account (`undefined`: its global collections). Caches compare it. */
  version(service: string, account?: string): number;
  /** The partitions of a collection that hold anything, as (account, region). */
  scopes(collection: Collection<unknown>): readonly { readonly account?: string; readonly region?: string }[];
}

interface Undo {
  readonly partition: Partition;
  readonly key: string;
  readonly old: unknown;
}

/** A snapshot is made when the journal passes this size. */
const journalBytesBeforeSnapshot = 32 * 1024 * 1024;

/**
 * All of the twin's state: in memory, with every committed transaction in an append-only journal and now and then a snapshot.
 * Transactions are synchronous functions, so they never interleave; what one writes is undone when it throws.
 */
export class State implements StateView {
  readonly directory: string;
  readonly #partitions = new Map<string, Partition>();
  readonly #tables = new Map<Partition, Table<unknown>>();
  /** The way to a table without its name being put together: every call asks for dozens. */
  readonly #byCollection = new WeakMap<Collection<unknown>, TableScopes>();
  readonly #versions = new Map<string, number>();
  readonly #release: () => void;
  #journal: AppendLog;
  #closing: Promise<void> = Promise.resolve();
  #sequence: number;
  #undo: Undo[] = [];
  #depth = 0;

  private constructor(directory: string, journal: AppendLog, release: () => void, sequence: number) {
    this.directory = directory;
    this.#journal = journal;
    this.#release = release;
    this.#sequence = sequence;
  }

  /** Opens (and creates) a state directory. Throws `state/in-use`, `state/corrupt`, `state/unusable`. */
  static async open(directory: string): Promise<State> {
    try {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
    } catch (cause) {
      throw new PaddockError('state/unusable', { detail: directory, cause });
    }
    const release = lockDirectory(directory);
    try {
      const snapshot = readSnapshot(join(directory, 'snapshot.json'));
      const entries = recoverJournal(join(directory, 'journal.log'), snapshot?.sequence ?? 0);
      const journal = new AppendLog(join(directory, 'journal.log'));
      const state = new State(directory, journal, release, entries.at(-1)?.sequence ?? snapshot?.sequence ?? 0);
      for (const [name, items] of Object.entries(snapshot?.partitions ?? {})) {
        const partition = state.#partition(name);
        for (const [key, value] of Object.entries(items)) partition.set(key, value);
      }
      for (const entry of entries) for (const [name, key, value] of entry.writes) state.#partition(name).set(key, value);
      return state;
    } catch (error) {
      release();
      throw error;
    }
  }

  table<T>(collection: Collection<T>, account?: string, region?: string): Table<T> {
    let scopes = this.#byCollection.get(collection);
    if (scopes === undefined) this.#byCollection.set(collection, (scopes = new TableScopes(collection, this.#open)));
    return scopes.find(account, region) as Table<T>;
  }

  version(service: string, account = ''): number {
    return this.#versions.get(`${service}|${account}`) ?? 0;
  }

  scopes(collection: Collection<unknown>): readonly { readonly account?: string; readonly region?: string }[] {
    const base = `${collection.service}/${collection.name}`;
    const found: { account?: string; region?: string }[] = [];
    for (const partition of this.#partitions.values()) {
      if (partition.size === 0) continue;
      const [name, account, region] = partition.name.split('|');
      if (name !== base) continue;
      found.push({ ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) });
    }
    return found;
  }

  /** True while a transaction is open. */
  get inTransaction(): boolean {
    return this.#depth > 0;
  }

  /**
   * Runs `work`; its writes become one journal entry, or, if it throws, none at all. A transaction inside another is a savepoint.
   * The caller must wait for `durable()` before it tells anybody.
   */
  transact<R>(work: () => R): R {
    const savepoint = this.#undo.length;
    this.#depth++;
    try {
      const result = work();
      if (this.#depth === 1 && this.#undo.length > 0) this.#commit();
      return result;
    } catch (error) {
      while (this.#undo.length > savepoint) {
        const { partition, key, old } = this.#undo.pop()!;
        partition.set(key, old);
        this.#bump(partition);
      }
      throw error;
    } finally {
      this.#depth--;
      if (this.#depth === 0) this.#undo = [];
    }
  }

  /** Resolves when everything committed is on disk; `undefined` when it already is. */
  durable(): Promise<void> | undefined {
    return this.#journal.durable();
  }

  /** Writes a snapshot if the journal has grown large (or `force`). Synchronous, so that no transaction falls between the two files. */
  compact(force = false): void {
    if (this.#journal.bytes === 0 || (!force && this.#journal.bytes < journalBytesBeforeSnapshot)) return;
    const partitions: Record<string, Record<string, unknown>> = {};
    for (const partition of this.#partitions.values()) {
      if (partition.size > 0) partitions[partition.name] = Object.fromEntries(partition.keys().map((key) => [key, partition.get(key)]));
    }
    const snapshot: Snapshot = { format: 1, sequence: this.#sequence, partitions };
    writeFileAtomic(join(this.directory, 'snapshot.json'), JSON.stringify(snapshot), 0o600);
    // A crash here leaves entries that the snapshot already holds: their numbers are not newer, and recovery passes over them.
    const path = join(this.directory, 'journal.log');
    writeFileSync(`${path}.new`, '', { mode: 0o600 });
    renameSync(`${path}.new`, path);
    const old = this.#journal;
    this.#journal = new AppendLog(path);
    this.#closing = Promise.allSettled([this.#closing, old.close()]).then(() => {});
  }

  async close(): Promise<void> {
    try {
      this.compact(true);
      await this.#closing;
      await this.#journal.close();
    } finally {
      this.#release();
    }
  }

  readonly #open = (name: string): Table<unknown> => {
    const partition = this.#partition(name);
    let table = this.#tables.get(partition);
    if (table === undefined) this.#tables.set(partition, (table = tableOver<unknown>(partition, this.#write)));
    return table;
  };

  readonly #write = (partition: Partition, key: string, value: unknown): void => {
    if (this.#depth === 0) throw new PaddockError('internal/impossible', { detail: `a write to ${partition.name} outside a transaction` });
    this.#undo.push({ partition, key, old: partition.get(key) });
    partition.set(key, value);
    this.#bump(partition);
  };

  #commit(): void {
    const last = new Map<string, JournalWrite>();
    for (const { partition, key } of this.#undo) {
      const value = partition.get(key);
      last.set(`${partition.name}\n${key}`, value === undefined ? [partition.name, key] : [partition.name, key, value]);
    }
    this.#journal.append(formatJournalLine({ sequence: this.#sequence + 1, writes: [...last.values()] }));
    this.#sequence++;
  }

  #partition(name: string): Partition {
    let partition = this.#partitions.get(name);
    if (partition === undefined) {
      partition = new Partition(name);
      this.#partitions.set(name, partition);
    }
    return partition;
  }

  #bump(partition: Partition): void {
    const slash = partition.name.indexOf('/');
    const bar = partition.name.indexOf('|');
    const account = bar === -1 ? '' : partition.name.slice(bar + 1, bar + 13);
    const key = `${partition.name.slice(0, slash)}|${account}`;
    this.#versions.set(key, (this.#versions.get(key) ?? 0) + 1);
  }
}
