import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { ledgerHeadSchema, openLedger, type Ledger, type LedgerHead } from '@paddock/evidence/ledger';
import { fileStore, type Store } from '@paddock/evidence/stores';
import { option, type Invocation, type OptionSpec } from './command.ts';
import { readJsonFile } from './text-file.ts';

export const ledgerOption: OptionSpec = { flags: '--ledger <dir>', summary: 'the folder of the ledger', default: 'paddock-ledger' };

/** Who does it, for the record; default: the name in the environment. */
export const byOption: OptionSpec = { flags: '--by <name>', summary: 'who does it; default: the user of this machine' };

/** @throws `usage/invalid` when nobody is named and the environment does not say */
export function whoActs(invocation: Pick<Invocation, 'options' | 'environment'>): string {
  const name = option(invocation, 'by') ?? invocation.environment['USER'];
  if (name === undefined || name === '') throw new PaddockError('usage/invalid', { detail: 'say who does it with --by NAME' });
  return name;
}

/** The ledger that `--ledger` names; made when it is not there. @throws `ledger/unusable` */
export async function openLedgerPlace(invocation: Pick<Invocation, 'cwd' | 'options' | 'clock'>): Promise<Ledger> {
  return openLedger(await fileStore(resolve(invocation.cwd, option(invocation, 'ledger')!)), { clock: invocation.clock });
}

/** A store of a ledger that is there. @throws `input/not-found`, `ledger/unusable` */
export async function existingStore({ cwd }: Pick<Invocation, 'cwd'>, folder: string): Promise<Store> {
  if (!existsSync(resolve(cwd, folder))) throw new PaddockError('input/not-found', { detail: folder });
  return fileStore(resolve(cwd, folder));
}

/** A ledger that is there. @throws as `existingStore` */
export async function existingLedger(invocation: Pick<Invocation, 'cwd' | 'clock'>, folder: string): Promise<Ledger> {
  return openLedger(await existingStore(invocation, folder), { clock: invocation.clock });
}

/** A head that was kept in a file. @throws `input/invalid`, and as `readJsonFile` */
export function readHead(invocation: Pick<Invocation, 'cwd'>, file: string): LedgerHead {
  const parsed = ledgerHeadSchema.safeParse(readJsonFile(invocation, file));
  if (!parsed.success) throw new PaddockError('input/invalid', { detail: `${file} is no head of a ledger` });
  return parsed.data;
}
