import { fixedClock } from '@paddock/base/clock';
import { describe, expect, it } from 'vitest';
import { openLedger } from './ledger.ts';
import { accountScope, accountScopes, recordRelease, recordRemoval } from './scope.ts';
import { memoryStore } from './stores.ts';

const clock = fixedClock(Date.UTC(2026, 0, 2));
const release = (digit: string) =>
  ({
    release: digit.repeat(64),
    output: 'f'.repeat(64),
    dataset: 'customers',
    project: 'churn',
    account: 'churn-dev',
    legalBasis: 'legitimate interests',
    purpose: 'Predict who leaves',
    signedBy: 'steward',
    askedBy: 'ana',
    classes: [
      { type: 'EMAIL', treatment: 'tokenised', columns: 1 },
      { type: 'NONE', treatment: 'kept', columns: 4 },
    ],
  }) as const;

describe('the compliance scope', () => {
  it('says what lives in an account, and since when', async () => {
    const ledger = openLedger(memoryStore(), { clock });
    await recordRelease(ledger, release('a'));
    await recordRelease(ledger, { ...release('b'), classes: [{ type: 'EMAIL', treatment: 'tokenised', columns: 2 }] });
    await recordRelease(ledger, { ...release('c'), account: 'fraud-dev' });
    const scope = accountScope(await ledger.entries(), 'churn-dev');
    expect(scope.classes).toEqual([
      { type: 'EMAIL', treatment: 'tokenised', columns: 3 },
      { type: 'NONE', treatment: 'kept', columns: 4 },
    ]);
    expect(scope.copies).toMatchObject([
      { release: 'a'.repeat(64), since: '2026-01-02T00:00:00.000Z', legalBasis: 'legitimate interests', signedBy: 'steward' },
      { release: 'b'.repeat(64) },
    ]);
    expect(accountScopes(await ledger.entries()).map(({ account }) => account)).toEqual(['churn-dev', 'fraud-dev']);
    expect(accountScope(await ledger.entries(), 'nobody')).toEqual({ kind: 'account-scope', account: 'nobody', classes: [], copies: [] });
  });
  it('records a release once', async () => {
    const ledger = openLedger(memoryStore(), { clock });
    await recordRelease(ledger, release('a'));
    await recordRelease(ledger, release('a'));
    expect(await ledger.entries()).toHaveLength(1);
    await expect(recordRelease(ledger, { ...release('a'), purpose: 'Another' })).rejects.toMatchObject({ code: 'input/invalid' });
  });
  it('forgets a copy that was removed, and wants a new release for a new one', async () => {
    const ledger = openLedger(memoryStore(), { clock });
    await recordRelease(ledger, release('a'));
    const removal = { release: 'a'.repeat(64), account: 'churn-dev', by: 'ana', reason: 'project ended' };
    await recordRemoval(ledger, removal);
    expect(accountScopes(await ledger.entries())).toEqual([]);
    await expect(recordRelease(ledger, release('a'))).rejects.toMatchObject({ code: 'input/invalid' });
    await expect(recordRemoval(ledger, { ...removal, release: 'b'.repeat(64) })).rejects.toMatchObject({ code: 'input/invalid' });
    expect((await ledger.entries()).map(({ body }) => body.kind)).toEqual(['scope-release', 'scope-removed']);
  });
  it('refuses what is no record, and an entry that it does not understand', async () => {
    const ledger = openLedger(memoryStore(), { clock });
    await expect(recordRelease(ledger, { ...release('a'), output: 'x' })).rejects.toMatchObject({ code: 'input/invalid' });
    await ledger.append('later', () => ({ kind: 'scope-moved' }));
    await expect(recordRelease(ledger, release('b'))).rejects.toMatchObject({ code: 'ledger/unknown-entry' });
  });
});
