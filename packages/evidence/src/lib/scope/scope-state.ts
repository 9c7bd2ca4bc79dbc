import { PaddockError } from '@paddock/base/errors';
import type { LedgerEntry } from '../ledger/entry.ts';
import { scopeBodySchema, type DataClass, type ScopeBody, type ScopeRelease } from './scope-body.ts';

/** A copy that lives in an account. */
export interface LivingCopy extends Omit<ScopeRelease, 'kind'> {
  /** When it was published: ISO 8601. */
  readonly since: string;
}

/** What lives in one account. */
export interface AccountScope {
  readonly kind: 'account-scope';
  readonly account: string;
  /** The classes of all copies together, by type then treatment; `columns` are added up. */
  readonly classes: readonly DataClass[];
  readonly copies: readonly LivingCopy[];
}

/** Every account in which copies live, by its name. @throws `ledger/unknown-entry` */
export function accountScopes(entries: readonly LedgerEntry[]): readonly AccountScope[] {
  const living = new Map<string, LivingCopy>();
  for (const entry of entries) {
    const body = readScopeBody(entry);
    if (body === undefined) continue;
    const key = JSON.stringify([body.account, body.release]);
    if (body.kind === 'scope-removed') {
      living.delete(key);
      continue;
    }
    const { kind: _kind, ...copy } = body;
    living.set(key, { ...copy, since: entry.at });
  }
  const byAccount = Map.groupBy(living.values(), ({ account }) => account);
  return [...byAccount]
    .map(([account, copies]): AccountScope => ({ kind: 'account-scope', account, classes: together(copies), copies }))
    .toSorted((a, b) => a.account.localeCompare(b.account));
}

/** What lives in one account; nothing when the entries do not speak of it. */
export function accountScope(entries: readonly LedgerEntry[], account: string): AccountScope {
  const found = accountScopes(entries).find((each) => each.account === account);
  return found ?? { kind: 'account-scope', account, classes: [], copies: [] };
}

function together(copies: readonly LivingCopy[]): readonly DataClass[] {
  const sums = new Map<string, DataClass>();
  for (const { type, treatment, columns } of copies.flatMap(({ classes }) => classes)) {
    const key = `${type} ${treatment}`;
    sums.set(key, { type, treatment, columns: columns + (sums.get(key)?.columns ?? 0) });
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function readScopeBody(entry: LedgerEntry): ScopeBody | undefined {
  if (!entry.body.kind.startsWith('scope-')) return undefined;
  const parsed = scopeBodySchema.safeParse(entry.body);
  if (!parsed.success) throw new PaddockError('ledger/unknown-entry', { detail: `entry ${entry.number} of kind ${entry.body.kind}` });
  return parsed.data;
}
