import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { PaddockError } from '@paddock/base/errors';
import { ledgerHeadSchema, openLedger, type Ledger, type LedgerHead } from '@paddock/evidence/ledger';
import { fileStore, s3Store, type Store } from '@paddock/evidence/stores';
import { option, type Invocation, type OptionSpec } from './command.ts';
import { readJsonFile } from './text-file.ts';

export const ledgerOption: OptionSpec = {
  flags: '--ledger <dir>',
  summary: 'the folder of the ledger, or s3://BUCKET/PREFIX/',
  default: 'paddock-ledger',
};

/** Who does it, for the record; default: the name in the environment. */
export const byOption: OptionSpec = { flags: '--by <name>', summary: 'who does it; default: the user of this machine' };

/** @throws `usage/invalid` when nobody is named and the environment does not say */
export function whoActs(invocation: Pick<Invocation, 'options' | 'environment'>): string {
  const name = option(invocation, 'by') ?? invocation.environment['USER'];
  if (name === undefined || name === '') throw new PaddockError('usage/invalid', { detail: 'say who does it with --by NAME' });
  return name;
}

/** The ledger that `--ledger` names; made when it is not there. @throws `ledger/unusable` */
export async function openLedgerPlace(invocation: Pick<Invocation, 'cwd' | 'options' | 'clock' | 'environment'>): Promise<Ledger> {
  const place = option(invocation, 'ledger')!;
  const store = ledgerInS3(place, invocation) ?? (await fileStore(resolve(invocation.cwd, place)));
  return openLedger(store, { clock: invocation.clock });
}

/** A ledger in S3, with the credentials of the environment. */
function ledgerInS3(place: string, { environment }: Pick<Invocation, 'environment'>): Store | undefined {
  const [, bucket, prefix] = /^s3:\/\/([^/]+)\/(.+\/)$/.exec(place) ?? [];
  if (bucket === undefined || prefix === undefined) return undefined;
  // Another endpoint than AWS's own has no host per bucket.
  return s3Store({ client: new S3Client({ forcePathStyle: environment['AWS_ENDPOINT_URL'] !== undefined }), bucket, prefix });
}

/** A store of a ledger that is there. @throws `input/not-found`, `ledger/unusable` */
export async function existingStore(invocation: Pick<Invocation, 'cwd' | 'environment'>, folder: string): Promise<Store> {
  const inS3 = ledgerInS3(folder, invocation);
  if (inS3 !== undefined) return inS3;
  const { cwd } = invocation;
  if (!existsSync(resolve(cwd, folder))) throw new PaddockError('input/not-found', { detail: folder });
  return fileStore(resolve(cwd, folder));
}

/** A ledger that is there. @throws as `existingStore` */
export async function existingLedger(invocation: Pick<Invocation, 'cwd' | 'clock' | 'environment'>, folder: string): Promise<Ledger> {
  return openLedger(await existingStore(invocation, folder), { clock: invocation.clock });
}

/** A head that was kept in a file. @throws `input/invalid`, and as `readJsonFile` */
export function readHead(invocation: Pick<Invocation, 'cwd'>, file: string): LedgerHead {
  const parsed = ledgerHeadSchema.safeParse(readJsonFile(invocation, file));
  if (!parsed.success) throw new PaddockError('input/invalid', { detail: `${file} is no head of a ledger` });
  return parsed.data;
}
