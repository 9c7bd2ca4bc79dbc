import type { Clock } from '@paddock/base/clock';
import { PaddockError } from '@paddock/base/errors';
import type { LedgerHead } from '@paddock/evidence/ledger';
import type { Signer } from '@paddock/evidence/signature';
import { releaseSchema, signedBytes, type Release, type ReleaseStatement } from './release-document.ts';
import { samePerson } from './same-person.ts';

/** What is to leave, for whom, and what it was made from. Hashes are SHA-256 in hexadecimal. */
export type ReleaseOf = Pick<
  ReleaseStatement,
  'project' | 'dataset' | 'account' | 'askedBy' | 'input' | 'recipe' | 'plan' | 'outputReport' | 'output'
>;

export interface SigningOptions {
  readonly signer: Signer;
  /** The steward's name, as the blueprint lists it. */
  readonly signedBy: string;
  readonly clock: Clock;
  /** Where the ledger ends now, when there is one. */
  readonly ledger?: LedgerHead;
}

/**
 * Signs that a copy may leave.
 * @throws `release/refused` when the one who asked signs, or a name is longer than 200 characters; and what the signer throws
 */
export async function signRelease(of: ReleaseOf, { signer, signedBy, clock, ledger }: SigningOptions): Promise<Release> {
  if (samePerson(signedBy, of.askedBy)) throw new PaddockError('release/refused', { detail: `${signedBy} asked for it, and may not sign` });
  const { project, dataset, account, askedBy, input, recipe, plan, outputReport, output } = of;
  const statement: ReleaseStatement = {
    kind: 'release',
    version: 1,
    project,
    dataset,
    account,
    askedBy,
    input,
    recipe,
    plan,
    outputReport,
    output,
    ...(ledger === undefined ? {} : { ledger: { number: ledger.number, hash: ledger.hash } }),
    signedBy,
    publicKey: signer.publicKey,
    signedAt: new Date(clock.now()).toISOString(),
  };
  const signature = Buffer.from(await signer.sign(signedBytes(statement))).toString('base64');
  const release = releaseSchema.safeParse({ ...statement, signature });
  if (!release.success) {
    const detail = release.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('; ');
    throw new PaddockError('release/refused', { detail });
  }
  return release.data;
}
