import type { Diagnostic } from '@paddock/base/diagnostics';
import { verifySignature } from '@paddock/evidence/signature';
import { releaseSchema, signedBytes, type Release } from './release-document.ts';
import { samePerson } from './same-person.ts';
import type { ReleaseOf } from './sign-release.ts';

/** A steward, as the blueprint lists them. */
export interface Steward {
  readonly name: string;
  /** `ed25519:BASE64`. */
  readonly publicKey: string;
}

export interface CheckedRelease {
  /** Absent when it does not hold. */
  readonly release?: Release;
  /** Every reason against it, each with a code of its own. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a release has to be of. What is left out is not compared. */
export type Expected = Partial<ReleaseOf>;

const what: Readonly<Record<keyof ReleaseOf, string>> = {
  project: 'for another project',
  dataset: 'of another dataset',
  account: 'for another account',
  askedBy: 'for somebody else who asked',
  input: 'of other input',
  recipe: 'of another recipe',
  plan: 'of another plan',
  outputReport: 'of another report',
  output: 'of other output',
};

/**
 * Whether a release holds: its form, its signature, that the key is a steward's, that who asked did not sign, and that it is of what is to leave.
 * Works offline.
 *
 * Codes: `release/malformed`, `release/unsigned`, `release/unknown-key`, `release/other-name`, `release/self-signed`, `release/bad-signature`,
 * and `release/other-input`, `-recipe`, `-plan`, `-report`, `-output`, `-project`, `-dataset`, `-account`, `-asker`.
 *
 * @param document the parsed JSON of a release
 * @param stewards who may sign; nobody when it is empty
 * @throws `key/unusable` when a steward's key is none
 */
export function checkRelease(document: unknown, stewards: readonly Steward[], expected: Expected): CheckedRelease {
  if (isObject(document) && document['kind'] === 'release' && (document['signature'] === undefined || document['signature'] === ''))
    return { diagnostics: [refusal('unsigned', 'nobody signed the release', 'Have a steward sign it: `paddock gate sign`.')] };
  const parsed = releaseSchema.safeParse(document);
  if (!parsed.success) {
    return {
      diagnostics: parsed.error.issues.map((issue) => ({
        ...refusal('malformed', `the release is not in the form of one: ${issue.message}`),
        path: issue.path.join('.'),
      })),
    };
  }
  const release = parsed.data;
  const diagnostics = [...aboutSigning(release, stewards), ...aboutContent(release, expected)];
  return diagnostics.length === 0 ? { release, diagnostics } : { diagnostics };
}

function* aboutSigning(release: Release, stewards: readonly Steward[]): Iterable<Diagnostic> {
  const { signature, ...statement } = release;
  if (!verifySignature(release.publicKey, signedBytes(statement), Buffer.from(signature, 'base64')))
    yield refusal('bad-signature', 'the signature is not of this release: it was changed since, or never signed with this key');
  const listed = stewards.filter((steward) => steward.publicKey === release.publicKey);
  if (listed.length === 0)
    yield refusal(
      'unknown-key',
      'the key that signed is not one of a steward',
      'List the public key under `stewards:` in the blueprint, if it may sign.',
    );
  else if (!listed.some((steward) => steward.name === release.signedBy))
    yield refusal('other-name', `the key that signed is not listed for ${JSON.stringify(release.signedBy)}`);
  const names = [release.signedBy, ...listed.map((steward) => steward.name)];
  if (names.some((signer) => samePerson(signer, release.askedBy)))
    yield refusal('self-signed', 'who asked for the data signed the release', 'Have another steward sign it.');
}

function* aboutContent(release: Release, expected: Expected): Iterable<Diagnostic> {
  for (const member of Object.keys(what) as (keyof ReleaseOf)[]) {
    const wanted = expected[member];
    if (wanted === undefined || wanted === release[member]) continue;
    const code = member === 'askedBy' ? 'other-asker' : member === 'outputReport' ? 'other-report' : `other-${member}`;
    yield { ...refusal(code, `the release is ${what[member]}`, 'Verify, report and sign what is to leave.'), path: member };
  }
}

function refusal(code: string, summary: string, fix?: string): Diagnostic {
  return { code: `release/${code}`, severity: 'error', summary, ...(fix === undefined ? {} : { fix }) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object';
}
