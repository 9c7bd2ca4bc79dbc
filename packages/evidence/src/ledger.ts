/** An append-only, hash-chained record on a store. */
export { ledgerHeadSchema, type LedgerBody, type LedgerEntry, type LedgerHead } from './lib/ledger/entry.ts';
export { openLedger, type Appended, type Ledger } from './lib/ledger/open-ledger.ts';
export { verifyLedger, type LedgerVerification } from './lib/ledger/verify-ledger.ts';
