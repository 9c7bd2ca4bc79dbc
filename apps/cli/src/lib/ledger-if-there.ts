import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Ledger } from '@paddock/evidence/ledger';
import { option, type Invocation } from './command.ts';
import { existingLedger } from './ledger-place.ts';

/** The ledger that `--ledger` names, or undefined where there is no such folder: for what a ledger adds to, and does not need. */
export async function ledgerIfThere(invocation: Invocation): Promise<Ledger | undefined> {
  const place = option(invocation, 'ledger')!;
  const isThere = place.startsWith('s3://') || existsSync(resolve(invocation.cwd, place));
  return isThere ? existingLedger(invocation, place) : undefined;
}
