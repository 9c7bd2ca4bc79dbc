import { dirname, join, resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import type { Recipe } from '@paddock/gate/recipe';
import { releaseStaged, type Release } from '@paddock/gate/release';
import type { Staged } from '@paddock/gate/run';
import { readBytesFile } from './bytes-file.ts';
import { option, type Invocation, type OptionSpec } from './command.ts';
import { ledgerOption, openLedgerPlace } from './ledger-place.ts';
import { readStewards, stewardOptions } from './stewards.ts';
import { readJsonFile } from './text-file.ts';

/** What `gate run` takes to let its output out. */
export const releaseOptions: readonly OptionSpec[] = [
  { flags: '--release <file>', summary: 'the signed release: makes the output again and, when it is what was signed, lets it out' },
  { flags: '--landing <dir>', summary: 'with --release: the folder that is made at the landing place' },
  { flags: '--account <account>', summary: 'with --release: the account of the landing place; must be the one that was signed' },
  { flags: '--report <file>', summary: 'with --release: the report that was signed; default: report.json beside the release' },
  ...stewardOptions,
  ledgerOption,
];

/** Where the release is, and where its output goes; undefined when none is asked for. */
export interface ReleaseRequest {
  readonly file: string;
  readonly landing: string;
  /** Where the output is made before it is let out, when no --out is given: on the production side, beside the release. */
  readonly staging: string;
}

/** @throws `usage/invalid` when only one of --release and --landing is given */
export function releaseRequest(invocation: Pick<Invocation, 'options' | 'cwd'>): ReleaseRequest | undefined {
  const file = option(invocation, 'release');
  const landing = option(invocation, 'landing');
  if (file === undefined && landing === undefined) return undefined;
  if (file === undefined || landing === undefined)
    throw new PaddockError('usage/invalid', { detail: '--release FILE and --landing DIR go together: nothing lands without a release' });
  const staging = resolve(invocation.cwd, dirname(file), 'released');
  return { file, landing: resolve(invocation.cwd, landing), staging };
}

/** Lets a staged output out. @throws as `releaseStaged`; and for files that cannot be read */
export async function releaseOutput(
  invocation: Invocation,
  { file, landing }: ReleaseRequest,
  recipe: Recipe,
  staged: Pick<Staged, 'folder' | 'summary'>,
): Promise<Release> {
  const account = option(invocation, 'account');
  return releaseStaged({
    staged,
    recipe,
    document: readJsonFile(invocation, file),
    report: readBytesFile(invocation, option(invocation, 'report') ?? join(dirname(file), 'report.json')),
    stewards: readStewards(invocation),
    ...(account !== undefined && { account }),
    landing,
    ledger: await openLedgerPlace(invocation),
    random: invocation.random,
  });
}
