import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppendLog } from '../state/append-log.ts';
import type { EventQuery, EventRecord } from './event-record.ts';

/** Records kept in memory for lookups; older ones stay in the file. */
const kept = 20_000;
/** How much of the end of the file is read at start. */
const tailBytes = 32 * 1024 * 1024;

/** The record of every call, one JSON line each, refused ones too. Separate from the state: a refused call changes none. */
export class EventLog {
  readonly #file: AppendLog;
  #events: EventRecord[];

  constructor(path: string) {
    const tail = existsSync(path) ? readTail(path) : { events: [], torn: false };
    this.#events = tail.events;
    this.#file = new AppendLog(path);
    if (tail.torn) this.#file.append('');
  }

  /** `sync`: the call changed the state, so its record goes to disk before the answer. */
  append(event: EventRecord, sync: boolean): void {
    this.#file.append(JSON.stringify(event), sync);
    this.#events.push(event);
    if (this.#events.length > kept * 1.5) this.#events = this.#events.slice(-kept);
  }

  /** Newest first. */
  find(query: EventQuery): readonly EventRecord[] {
    const found: EventRecord[] = [];
    for (let index = this.#events.length - 1; index >= 0; index--) {
      const event = this.#events[index]!;
      if (event.recipientAccountId !== query.account || (query.region !== undefined && event.awsRegion !== query.region)) continue;
      const time = Date.parse(event.eventTime);
      if (time >= query.from && time <= query.to && query.matches(event)) found.push(event);
    }
    return found;
  }

  durable(): Promise<void> | undefined {
    return this.#file.durable();
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/** `torn`: the last line was cut off by a crash, before anybody was answered. */
function readTail(path: string): { readonly events: EventRecord[]; readonly torn: boolean } {
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    const start = Math.max(0, size - tailBytes);
    const bytes = Buffer.alloc(size - start);
    readSync(file, bytes, 0, bytes.length, start);
    const lines = bytes.toString('utf8').split('\n');
    if (start > 0) lines.shift();
    const last = lines.pop() ?? '';
    const events = lines.filter((line) => line.startsWith('{') && line.endsWith('}')).map((line) => JSON.parse(line) as EventRecord);
    return { events, torn: last !== '' };
  } finally {
    closeSync(file);
  }
}
