import { canonicalJson } from '@paddock/base/canonical-json';
import { PaddockError } from '@paddock/base/errors';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { accountScope } from './scope-state.ts';
import { scopeBodySchema, type ScopeBody, type ScopeRelease, type ScopeRemoval } from './scope-body.ts';

/**
 * Records that a released copy lives in an account. Written before the copy is published: a record of a copy that never came is a question to
 * ask, a copy without a record is a hole. The same release to the same account again is the same entry; once its copy was removed there, it takes
 * a new release.
 *
 * @throws `input/invalid` for what is no such record, and after a removal; and as the ledger
 */
export async function recordRelease(ledger: Ledger, release: Omit<ScopeRelease, 'kind'>): Promise<LedgerEntry> {
  const entry = await record(ledger, `release:${release.account}:${release.release}`, { kind: 'scope-release', ...release }, () => true);
  const living = accountScope(await ledger.entries(), release.account).copies.some((copy) => copy.release === release.release);
  if (!living) throw invalid('the copy of this release was removed from that account; a new copy needs a new release');
  return entry;
}

/** Records that a copy was removed from an account. @throws `input/invalid` when it does not live there; and as the ledger */
export async function recordRemoval(ledger: Ledger, removal: Omit<ScopeRemoval, 'kind'>): Promise<LedgerEntry> {
  const { account, release } = removal;
  return record(ledger, `removed:${account}:${release}`, { kind: 'scope-removed', ...removal }, (entries) =>
    accountScope(entries, account).copies.some((copy) => copy.release === release),
  );
}

async function record(
  ledger: Ledger,
  id: string,
  body: ScopeBody,
  mayBeWritten: (entries: readonly LedgerEntry[]) => boolean,
): Promise<LedgerEntry> {
  const checked = scopeBodySchema.safeParse(body);
  if (!checked.success) throw invalid(checked.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('; '));
  const done = await ledger.append(id, (entries) => (mayBeWritten(entries) ? checked.data : undefined));
  if (done.kind === 'declined') throw invalid('the copy does not live in that account');
  if (canonicalJson(done.entry.body) !== canonicalJson(checked.data)) throw invalid('the release was recorded otherwise before');
  return done.entry;
}

function invalid(detail: string): PaddockError {
  return new PaddockError('input/invalid', { detail });
}
