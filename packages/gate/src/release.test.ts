import { fixedClock } from '@paddock/base/clock';
import { newKeyPair, pemSigner } from '@paddock/evidence/signature';
import { describe, expect, it } from 'vitest';
import { checkRelease, releaseHash, signRelease, type Expected, type Release, type ReleaseOf, type Steward } from './release.ts';

const clock = fixedClock(Date.UTC(2026, 0, 2));
const sam = newKeyPair();
const pat = newKeyPair();
const stewards: readonly Steward[] = [
  { name: 'sam', publicKey: sam.publicKey },
  { name: 'pat', publicKey: pat.publicKey },
];
const of: ReleaseOf = {
  project: 'churn',
  dataset: 'customers',
  account: 'churn-dev',
  askedBy: 'ana',
  input: '1'.repeat(64),
  recipe: '2'.repeat(64),
  plan: '3'.repeat(64),
  outputReport: '4'.repeat(64),
  output: '5'.repeat(64),
};
const sign = (what: ReleaseOf = of, pem = sam.privatePem, signedBy = 'sam'): Promise<Release> =>
  signRelease(what, { signer: pemSigner(pem), signedBy, clock });
const codes = (document: unknown, expected: Expected = of, who = stewards): readonly string[] => {
  const checked = checkRelease(document, who, expected);
  expect(checked.release === undefined).toBe(checked.diagnostics.length > 0);
  return checked.diagnostics.map(({ code }) => code);
};

describe('a release', () => {
  it('holds for what was signed, after a way over JSON', async () => {
    const release = await sign();
    expect(codes(JSON.parse(JSON.stringify(release)))).toEqual([]);
    expect(release).toMatchObject({
      kind: 'release',
      version: 1,
      signedBy: 'sam',
      signedAt: '2026-01-02T00:00:00.000Z',
      publicKey: sam.publicKey,
    });
    expect(releaseHash(release)).toMatch(/^[0-9a-f]{64}$/);
    const head = { kind: 'ledger-head', number: 7, hash: '6'.repeat(64) } as const;
    const anchored = await signRelease(of, { signer: pemSigner(sam.privatePem), signedBy: 'sam', clock, ledger: head });
    expect(anchored.ledger).toEqual({ number: 7, hash: head.hash });
    expect(codes(anchored)).toEqual([]);
  });
  it('does not hold unsigned, in another form, or by nobody', async () => {
    const { signature: _signature, ...statement } = await sign();
    expect(codes(statement)).toEqual(['release/unsigned']);
    expect(codes({ ...statement, signature: '' })).toEqual(['release/unsigned']);
    expect(codes({ ...statement, signature: 'AAAA' })).toEqual(['release/malformed']);
    expect(codes({ ...(await sign()), note: 'more' })).toEqual(['release/malformed']);
    for (const none of [undefined, null, 'release', [], {}]) expect(codes(none)).toContain('release/malformed');
  });
  it('does not hold by a key that is no steward’s, or is another’s', async () => {
    const stranger = newKeyPair();
    expect(codes(await sign(of, stranger.privatePem))).toEqual(['release/unknown-key']);
    expect(codes(await sign(), of, [])).toEqual(['release/unknown-key']);
    expect(codes(await sign(of, pat.privatePem, 'sam'))).toEqual(['release/other-name']);
  });
  it('is not signed by who asked, under whatever name', async () => {
    await expect(sign({ ...of, askedBy: ' Sam ' })).rejects.toMatchObject({ code: 'release/refused' });
    // Signed under another name with the key of the one who asked.
    expect(codes(await sign({ ...of, askedBy: 'sam' }, sam.privatePem, 'pat'), { ...of, askedBy: 'sam' })).toEqual([
      'release/other-name',
      'release/self-signed',
    ]);
    // A release that was made by other means.
    const forged = { ...(await sign()), askedBy: 'SAM' };
    expect(codes(forged, {})).toEqual(['release/bad-signature', 'release/self-signed']);
  });
  it('says which part it is not of', async () => {
    const release = await sign();
    const other = 'f'.repeat(64);
    const cases: readonly (readonly [Expected, string])[] = [
      [{ input: other }, 'release/other-input'],
      [{ recipe: other }, 'release/other-recipe'],
      [{ plan: other }, 'release/other-plan'],
      [{ outputReport: other }, 'release/other-report'],
      [{ output: other }, 'release/other-output'],
      [{ project: 'fraud' }, 'release/other-project'],
      [{ dataset: 'orders' }, 'release/other-dataset'],
      [{ account: 'fraud-dev' }, 'release/other-account'],
      [{ askedBy: 'bob' }, 'release/other-asker'],
    ];
    for (const [expected, code] of cases) expect(codes(release, { ...of, ...expected })).toEqual([code]);
    expect(codes(release, { ...of, input: other, plan: other })).toEqual(['release/other-input', 'release/other-plan']);
  });
  it('does not hold when any member was changed, even to what is expected', async () => {
    const release = await sign();
    for (const member of Object.keys(release) as (keyof Release)[]) {
      if (member === 'signature' || member === 'kind' || member === 'version' || member === 'ledger') continue;
      const text = release[member];
      const last = text.endsWith('1') ? '2' : '1';
      const changed =
        member === 'signedAt' ? '2026-01-02T00:00:01.000Z' : member === 'publicKey' ? pat.publicKey : text.slice(0, -1) + last;
      expect(codes({ ...release, [member]: changed }, {}), member).toContain('release/bad-signature');
    }
    const bytes = Buffer.from(release.signature, 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = flipped[at]! ^ 1;
      expect(codes({ ...release, signature: flipped.toString('base64') })).toEqual(['release/bad-signature']);
    }
  });
  it('fits into what KMS signs, however long the names are', async () => {
    const name = '€'.repeat(200);
    const { signature: _signature, ...statement } = await sign({ ...of, dataset: name, account: name, askedBy: name });
    expect(Buffer.byteLength(JSON.stringify(statement))).toBeLessThan(4_096 - 3 * 200);
    await expect(sign({ ...of, project: 'x'.repeat(201) })).rejects.toMatchObject({ code: 'release/refused' });
  });
});
