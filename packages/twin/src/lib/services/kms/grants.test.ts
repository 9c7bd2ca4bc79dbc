import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../caller.ts';
import { allow, bytes, kmsFixture, type KmsFixture } from './testing.ts';

describe('grants', () => {
  let fixture: KmsFixture;
  let key: string;
  let job: Caller;
  let other: Caller;
  beforeAll(async () => {
    fixture = await kmsFixture();
    job = await fixture.role('job', []);
    other = await fixture.role('other', []);
  });
  beforeEach(async () => {
    key = await fixture.key();
  });
  afterAll(() => fixture.twin.close());

  const grant = (Operations: readonly string[], more: object = {}, as = fixture.org.memberAdmin) =>
    fixture.kms<{ GrantId: string; GrantToken: string }>(
      'CreateGrant',
      { KeyId: key, GranteePrincipal: fixture.roleArn('job'), Operations, ...more },
      { as },
    );
  const encrypt = (as: Caller, more: object = {}) =>
    fixture.kms<{ CiphertextBlob: Buffer }>('Encrypt', { KeyId: key, Plaintext: bytes('x'), ...more }, { as });
  const refused = (operation: string, input: object, as: Caller) => fixture.twin.refused('kms', operation, { ...input }, { as });
  const plain = () => ({ KeyId: key, Plaintext: bytes('x') });

  it('allow the grantee what they list, and nobody else', async () => {
    expect((await refused('Encrypt', plain(), job)).code).toBe('AccessDenied');
    await grant(['Encrypt']);
    const { CiphertextBlob } = await encrypt(job);
    expect((await refused('Decrypt', { CiphertextBlob }, job)).message).toMatch(
      /not authorized to perform: kms:Decrypt on resource: arn:aws:kms/,
    );
    expect((await refused('Encrypt', plain(), other)).code).toBe('AccessDenied');
    await grant(['Decrypt']);
    await fixture.kms('Decrypt', { CiphertextBlob }, { as: job });
  });

  it('end when they are revoked', async () => {
    const { GrantId } = await grant(['Encrypt']);
    await encrypt(job);
    await fixture.kms('RevokeGrant', { KeyId: key, GrantId });
    expect((await refused('Encrypt', plain(), job)).code).toBe('AccessDenied');
    expect((await refused('RevokeGrant', { KeyId: key, GrantId }, fixture.org.memberAdmin)).code).toBe('NotFoundException');
  });

  it('hold the encryption context to what it must equal', async () => {
    await grant(['Encrypt', 'DescribeKey'], { Constraints: { EncryptionContextEquals: { job: '7', '${aws:x}': '${aws:username}' } } });
    await encrypt(job, { EncryptionContext: { job: '7', '${aws:x}': '${aws:username}' } });
    await fixture.kms('DescribeKey', { KeyId: key }, { as: job });
    for (const EncryptionContext of [
      { job: '7' },
      { job: '8', '${aws:x}': '${aws:username}' },
      { job: '7', '${aws:x}': '${aws:username}', more: '' },
    ]) {
      expect((await refused('Encrypt', { ...plain(), EncryptionContext }, job)).code).toBe('AccessDenied');
    }
    expect((await refused('Encrypt', plain(), job)).code).toBe('AccessDenied');
  });

  it('hold the encryption context to what it must include', async () => {
    await grant(['Encrypt'], { Constraints: { EncryptionContextSubset: { job: '7' } } });
    await encrypt(job, { EncryptionContext: { job: '7', more: '' } });
    expect((await refused('Encrypt', { ...plain(), EncryptionContext: { more: '' } }, job)).code).toBe('AccessDenied');
  });

  it('yield to a Deny of an SCP or of the caller’s own policy', async () => {
    await grant(['Encrypt']);
    await encrypt(job);
    const id = await fixture.org.scp(
      'no-encrypt',
      { Statement: [{ Effect: 'Deny', Action: 'kms:Encrypt', Resource: '*' }] },
      fixture.org.member,
    );
    expect((await refused('Encrypt', plain(), job)).message).toMatch(/with an explicit deny in a service control policy/);
    await fixture.twin.call('organizations', 'DetachPolicy', { PolicyId: id, TargetId: fixture.org.member });
    await encrypt(job);
  });

  it('passed on from a grant give no more than it', async () => {
    await grant(['CreateGrant', 'Encrypt'], { Constraints: { EncryptionContextSubset: { job: '7' } } });
    const pass = { KeyId: key, GranteePrincipal: fixture.roleArn('other') };
    const Constraints = { EncryptionContextSubset: { job: '7' } };
    expect((await refused('CreateGrant', { ...pass, Operations: ['Decrypt'], Constraints }, job)).code).toBe('AccessDenied');
    expect((await refused('CreateGrant', { ...pass, Operations: ['Encrypt'] }, job)).code).toBe('AccessDenied');
    await fixture.kms('CreateGrant', { ...pass, Operations: ['Encrypt'], Constraints }, { as: job });
    await encrypt(other, { EncryptionContext: { job: '7' } });
    expect((await refused('Encrypt', plain(), other)).code).toBe('AccessDenied');
  });

  it('are retired by whom they name, and by no one who is named in another grant', async () => {
    const mine = await grant(['Encrypt'], { RetiringPrincipal: fixture.roleArn('other') });
    const foreign = await grant(['Encrypt', 'RetireGrant']);
    expect((await refused('RetireGrant', { GrantToken: foreign.GrantToken }, other)).code).toBe('AccessDenied');
    expect((await refused('RetireGrant', { KeyId: key, GrantId: mine.GrantId }, job)).code).toBe('AccessDenied');
    await fixture.kms('RetireGrant', { GrantToken: mine.GrantToken }, { as: other });
    await fixture.kms('RetireGrant', { KeyId: key, GrantId: foreign.GrantId }, { as: job });
    expect((await refused('Encrypt', plain(), job)).code).toBe('AccessDenied');
  });

  it('are retired by the account’s principals whom IAM allows it', async () => {
    const { GrantToken } = await grant(['Encrypt']);
    expect((await refused('RetireGrant', { GrantToken }, other)).code).toBe('AccessDenied');
    await fixture.kms('RetireGrant', { GrantToken });
    const GrantId = '0'.repeat(64);
    expect((await refused('RetireGrant', { KeyId: key, GrantId }, fixture.org.memberAdmin)).code).toBe('NotFoundException');
    expect((await refused('RetireGrant', { KeyId: key, GrantId }, fixture.twin.admin)).code).toBe('AccessDenied');
  });

  it('are listed, by key and by who may retire them', async () => {
    const { GrantId } = await grant(['Encrypt'], { Name: 'listed', RetiringPrincipal: fixture.roleArn('other') });
    await grant(['Decrypt']);
    const all = await fixture.kms<{ Grants: unknown[] }>('ListGrants', { KeyId: key });
    expect(all.Grants).toHaveLength(2);
    expect(await fixture.kms('ListGrants', { KeyId: key, GrantId })).toMatchObject({
      Grants: [{ GrantId, Name: 'listed', KeyId: key, GranteePrincipal: fixture.roleArn('job'), Operations: ['Encrypt'] }],
    });
    const retirable = await fixture.kms<{ Grants: { GrantId: string }[] }>('ListRetirableGrants', {
      RetiringPrincipal: fixture.roleArn('other'),
    });
    expect(retirable.Grants.map((each) => each.GrantId)).toContain(GrantId);
  });

  it('of the same name and content are one', async () => {
    const first = await grant(['Encrypt'], { Name: 'same' });
    expect((await grant(['Encrypt'], { Name: 'same' })).GrantId).toBe(first.GrantId);
    expect((await grant(['Decrypt'], { Name: 'same' })).GrantId).not.toBe(first.GrantId);
    expect((await grant(['Encrypt'])).GrantId).not.toBe(first.GrantId);
  });

  it('refuse principals that are not there, operations the key cannot do, and forged tokens', async () => {
    const admin = fixture.org.memberAdmin;
    const byNumber = { KeyId: key, GranteePrincipal: fixture.org.member, Operations: ['Encrypt'] };
    expect((await refused('CreateGrant', byNumber, admin)).code).toBe('InvalidArnException');
    expect(
      (await refused('CreateGrant', { KeyId: key, GranteePrincipal: fixture.roleArn('nobody'), Operations: ['Encrypt'] }, admin)).code,
    ).toBe('InvalidArnException');
    expect((await refused('CreateGrant', { KeyId: key, GranteePrincipal: fixture.roleArn('job'), Operations: ['Sign'] }, admin)).code).toBe(
      'ValidationError',
    );
    expect((await refused('Encrypt', { ...plain(), GrantTokens: ['AAAA'] }, admin)).code).toBe('InvalidGrantTokenException');
  });

  it('made only for AWS services, or only for some operations, can be told apart by policies', async () => {
    const forServices = await fixture.role('for-services', [
      allow('kms:CreateGrant', { Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } } }),
    ]);
    const forDecrypt = await fixture.role('for-decrypt', [
      allow('kms:CreateGrant', { Condition: { 'ForAllValues:StringEquals': { 'kms:GrantOperations': ['Decrypt'] } } }),
    ]);
    const input = { KeyId: key, GranteePrincipal: fixture.roleArn('job'), Operations: ['Decrypt'] };
    expect((await refused('CreateGrant', input, forServices)).code).toBe('AccessDenied');
    await fixture.kms('CreateGrant', input, { as: forDecrypt });
    expect((await refused('CreateGrant', { ...input, Operations: ['Decrypt', 'Encrypt'] }, forDecrypt)).code).toBe('AccessDenied');
  });
});
