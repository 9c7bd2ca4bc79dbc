import { canonicalJson } from '@paddock/base/canonical-json';
import { hashOf } from '@paddock/base/hash';
import { z } from 'zod';

/** What an entry says: plain JSON, told apart by `kind`. */
export interface LedgerBody {
  readonly kind: string;
}

/** One line of a ledger. Its bytes in the store are its canonical JSON and a line end, nothing else. */
export interface LedgerEntry {
  /** From 1, without gaps. */
  readonly number: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** Of the request that wrote it: one entry per id, however often the request is repeated. */
  readonly id: string;
  /** ISO 8601, UTC, by the clock of who wrote it: for people, nothing is decided on it. */
  readonly at: string;
  readonly body: LedgerBody;
  /** SHA-256, hexadecimal, over the canonical JSON of the other members. */
  readonly hash: string;
}

/** Where a ledger ends. Kept elsewhere, or signed, it shows that nothing was cut off the end or written anew. */
export interface LedgerHead {
  readonly kind: 'ledger-head';
  /** Count of the entries. */
  readonly number: number;
  /** Hash of the last one; 64 zeros when there is none. */
  readonly hash: string;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const entrySchema = z.strictObject({
  number: z.int().min(1),
  previous: hash,
  id: z.string().min(1).max(300),
  at: z.iso.datetime(),
  body: z.looseObject({ kind: z.string().min(1).max(64) }),
  hash,
});

export const ledgerHeadSchema = z.strictObject({ kind: z.literal('ledger-head'), number: z.int().min(0), hash });

/** What stands before the first entry. */
export const nothingBefore = '0'.repeat(64);

/** Entries of one ledger are the keys under it. */
export const entryPrefix = 'entries/';

const digits = 10;

/** `entries/0000000001`: the order of keys is the order of entries. */
export function entryKey(number: number): string {
  return `${entryPrefix}${String(number).padStart(digits, '0')}`;
}

/** @returns undefined for a key that no entry has */
export function entryNumber(key: string): number | undefined {
  const number = Number(key.slice(entryPrefix.length));
  return Number.isSafeInteger(number) && number > 0 && entryKey(number) === key ? number : undefined;
}

export function sealEntry(entry: Omit<LedgerEntry, 'hash'>): LedgerEntry {
  return { ...entry, hash: hashOf(entry) };
}

export function encodeEntry(entry: LedgerEntry): Uint8Array {
  return Buffer.from(`${canonicalJson(entry)}\n`);
}

/** @returns undefined when the bytes are not those of an entry, or of one whose hash is another */
export function decodeEntry(bytes: Uint8Array): LedgerEntry | undefined {
  const parsed = entrySchema.safeParse(parseJson(Buffer.from(bytes).toString('utf8')));
  if (!parsed.success) return undefined;
  const { hash: stated, ...content } = parsed.data;
  if (hashOf(content) !== stated) return undefined;
  return Buffer.compare(encodeEntry(parsed.data), bytes) === 0 ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
