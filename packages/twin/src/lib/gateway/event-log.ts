import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppendLog } from '../state/append-log.ts';
import type { EventQuery, EventRecord } from './event-record.ts';

/** Records kept in memory for lookups; older ones stay in the file. */
const kept = 20_000;
/** How much of the end of the file is read at start. */
const tailBytes = 32 * 1024 * 1024;

/** A record as its line: tens of thousands of texts burden the garbage collector far less than as many trees of objects. */
interface KeptEvent {
  readonly account: string;
  readonly region: string;
  readonly time: string;
  readonly line: string;
}

function keep({ recipientAccountId, awsRegion, eventTime }: EventRecord, line: string): KeptEvent {
  return { account: recipientAccountId, region: awsRegion, time: eventTime, line };
}

/** The record of every call, one JSON line each, refused ones too. Separate from the state: a refused call changes none. */
export class EventLog {
  readonly #file: AppendLog;
  #events: KeptEvent[];

  constructor(path: string) {
    const tail = existsSync(path) ? readTail(path) : { events: [], torn: false };
    this.#events = tail.events;
    this.#file = new AppendLog(path);
    if (tail.torn) this.#file.append('');
  }

  /** `sync`: the call changed the state, so its record goes to disk before the answer. */
  append(event: EventRecord, sync: boolean): void {
    const line = JSON.stringify(event);
    this.#file.append(line, sync);
    this.#events.push(keep(event, line));
    if (this.#events.length > kept * 1.5) this.#events = this.#events.slice(-kept);
  }

  /** Newest first. */
  find(query: EventQuery): readonly EventRecord[] {
    const found: EventRecord[] = [];
    for (let index = this.#events.length - 1; index >= 0; index--) {
      const event = this.#events[index]!;
      if (event.account !== query.account || (query.region !== undefined && event.region !== query.region)) continue;
      const time = Date.parse(event.time);
      if (time < query.from || time > query.to) continue;
      const record = JSON.parse(event.line) as EventRecord;
      if (query.matches(record)) found.push(record);
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
function readTail(path: string): { readonly events: KeptEvent[]; readonly torn: boolean } {
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    const start = Math.max(0, size - tailBytes);
    const bytes = Buffer.alloc(size - start);
    readSync(file, bytes, 0, bytes.length, start);
    const lines = bytes.toString('utf8').split('\n');
    if (start > 0) lines.shift();
    const last = lines.pop() ?? '';
    const events = lines
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => keep(JSON.parse(line) as EventRecord, line));
    return { events, torn: last !== '' };
  } finally {
    closeSync(file);
  }
}
