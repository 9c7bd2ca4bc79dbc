import { canonicalJson } from '@paddock/base/canonical-json';
import { hashOf } from '@paddock/base/hash';
import { publicKeyPattern } from '@paddock/evidence/signature';
import { z } from 'zod';

const name = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 in hexadecimal' });

const statementSchema = z.strictObject({
  kind: z.literal('release'),
  version: z.literal(1),
  project: name,
  dataset: name,
  /** The account that the copy may go to: an id, or a logical id. */
  account: name,
  askedBy: name,
  /** SHA-256 of what was read. */
  input: hash,
  recipe: hash,
  plan: hash,
  /** SHA-256 of the bytes of `report.json`, which the steward decided from. */
  outputReport: hash,
  /** SHA-256 of what was made. */
  output: hash,
  /** Where the ledger ended when it was signed: whoever keeps the release can tell that nothing was cut off it before. */
  ledger: z.strictObject({ number: z.int().min(0), hash }).optional(),
  signedBy: name,
  publicKey: z.string().regex(publicKeyPattern, { error: 'must be ed25519: and base64' }),
  signedAt: z.iso.datetime(),
});

export const releaseSchema = statementSchema.extend({
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/, { error: 'must be 64 bytes in base64' }),
});

/** What a steward says: this copy, made so from this input, may go to this account for this project. */
export type ReleaseStatement = Readonly<z.infer<typeof statementSchema>>;

/** The signed permission to leave. */
export type Release = Readonly<z.infer<typeof releaseSchema>>;

/** What is signed: the canonical JSON of everything but the signature. Under 4,096 bytes, which is what KMS signs. */
export function signedBytes(statement: ReleaseStatement): Uint8Array {
  return Buffer.from(canonicalJson(statement));
}

/** The name of a release in the ledger. */
export function releaseHash(release: Release): string {
  return hashOf(release);
}
