import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../caller.ts';
import { allow, bytes, kmsFixture, policy, type KmsFixture } from './testing.ts';

describe('who may use a key', () => {
  let fixture: KmsFixture;
  let idle: Caller;
  beforeAll(async () => {
    fixture = await kmsFixture();
    idle = await fixture.role('idle', []);
  });
  afterAll(() => fixture.twin.close());

  const root = () => allow('kms:*', { Principal: { AWS: `arn:aws:iam::${fixture.org.member}:root` } });
  const encrypt = (KeyId: string, as: Caller, more: object = {}) =>
    fixture.kms<{ CiphertextBlob: Buffer }>('Encrypt', { KeyId, Plaintext: bytes('x'), ...more }, { as });
  const refused = (KeyId: string, as: Caller, more: object = {}) =>
    fixture.twin.refused('kms', 'Encrypt', { KeyId, Plaintext: bytes('x'), ...more }, { as });

  it('is said by IAM policies when the key policy names the account', async () => {
    const key = await fixture.key();
    const user = await fixture.role('iam-user', [allow('kms:Encrypt', { Resource: key })]);
    await encrypt(key, user);
    expect((await refused(key, idle)).message).toMatch(/because no identity-based policy allows the kms:Encrypt action$/);
    expect((await refused(await fixture.key(), user)).code).toBe('AccessDenied');
  });

  it('is said by the key policy alone when it names the role', async () => {
    const key = await fixture.key({ Policy: policy([root(), allow('kms:Encrypt', { Principal: { AWS: fixture.roleArn('idle') } })]) });
    await encrypt(key, idle);
    expect((await fixture.twin.refused('kms', 'DescribeKey', { KeyId: key }, { as: idle })).code).toBe('AccessDenied');
  });

  it('is not said by IAM policies when the key policy does not name the account', async () => {
    const admin = `arn:aws:iam::${fixture.org.member}:role/OrganizationAccountAccessRole`;
    const all = await fixture.role('all-kms', [allow('kms:*')]);
    const closed = await fixture.key({ Policy: policy([allow('kms:*', { Principal: { AWS: admin } })]) });
    expect((await refused(closed, all)).message).toMatch(/because no resource-based policy allows the kms:Encrypt action$/);
    await encrypt(closed, fixture.org.memberAdmin);
    await encrypt(await fixture.key(), all);
  });

  it('depends on the key of a ciphertext, though the call does not name it', async () => {
    const [one, other] = [await fixture.key(), await fixture.key()];
    const reader = await fixture.role('reader', [allow('kms:Decrypt', { Resource: one })]);
    const blob = async (key: string) => (await encrypt(key, fixture.org.memberAdmin)).CiphertextBlob;
    await fixture.kms('Decrypt', { CiphertextBlob: await blob(one) }, { as: reader });
    const error = await fixture.twin.refused('kms', 'Decrypt', { CiphertextBlob: await blob(other) }, { as: reader });
    expect(error.message).toContain(`kms:Decrypt on resource: ${other}`);
  });

  it('depends on the alias that the call uses, and on the aliases that the key has', async () => {
    const key = await fixture.key();
    const byAlias = await fixture.role('by-alias', [
      allow('kms:Encrypt', { Condition: { StringEquals: { 'kms:RequestAlias': 'alias/team' } } }),
    ]);
    const hasAlias = await fixture.role('has-alias', [
      allow('kms:Encrypt', { Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/team' } } }),
    ]);
    expect((await refused(key, hasAlias)).code).toBe('AccessDenied');
    await fixture.kms('CreateAlias', { AliasName: 'alias/team', TargetKeyId: key });
    await encrypt(key, hasAlias);
    await encrypt('alias/team', byAlias);
    expect((await refused(key, byAlias)).code).toBe('AccessDenied');
  });

  it('depends on tags, encryption context, key spec and algorithm', async () => {
    const tagged = await fixture.key({ Tags: [{ TagKey: 'team', TagValue: 'a' }] });
    const other = await fixture.key({ Tags: [{ TagKey: 'team', TagValue: 'b' }] });
    const byTag = await fixture.role('by-tag', [allow('kms:Encrypt', { Condition: { StringEquals: { 'aws:ResourceTag/team': 'a' } } })]);
    await encrypt(tagged, byTag);
    expect((await refused(other, byTag)).code).toBe('AccessDenied');

    const byContext = await fixture.role('by-context', [
      allow('kms:Encrypt', { Condition: { StringEquals: { 'kms:EncryptionContext:app': 'x' } } }),
    ]);
    await encrypt(tagged, byContext, { EncryptionContext: { app: 'x' } });
    expect((await refused(tagged, byContext, { EncryptionContext: { app: 'y' } })).code).toBe('AccessDenied');

    const symmetric = await fixture.role('symmetric', [
      allow(['kms:CreateKey'], { Condition: { StringEquals: { 'kms:KeySpec': 'SYMMETRIC_DEFAULT', 'kms:KeyUsage': 'ENCRYPT_DECRYPT' } } }),
      allow('kms:GenerateDataKey', {
        Condition: { StringEquals: { 'kms:KeySpec': 'SYMMETRIC_DEFAULT', 'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT' } },
      }),
    ]);
    await fixture.kms('CreateKey', {}, { as: symmetric });
    await fixture.kms('GenerateDataKey', { KeyId: tagged, KeySpec: 'AES_256' }, { as: symmetric });
    const rsa = await fixture.twin.refused('kms', 'CreateKey', { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' }, { as: symmetric });
    expect(rsa.code).toBe('AccessDenied');
  });

  it('needs both sides across accounts, and then only for what other accounts may do', async () => {
    const account = await fixture.org.account('other');
    const admin = await fixture.org.assume(account, 'OrganizationAccountAccessRole');
    const user = await fixture.role('user', [allow('kms:*')], admin);
    const bystander = await fixture.role('bystander', [], admin);
    const closed = await fixture.key();
    const open = await fixture.key({ Policy: policy([root(), allow('kms:*', { Principal: { AWS: `arn:aws:iam::${account}:root` } })]) });
    expect((await refused(closed, user)).message).toMatch(/because no resource-based policy allows the kms:Encrypt action$/);
    expect((await refused(open, bystander)).message).toMatch(/because no identity-based policy allows the kms:Encrypt action$/);
    const { CiphertextBlob } = await encrypt(open, user);
    const { Plaintext } = await fixture.kms<{ Plaintext: Buffer }>('Decrypt', { CiphertextBlob }, { as: fixture.org.memberAdmin });
    expect(Plaintext.toString()).toBe('x');
    expect((await fixture.twin.refused('kms', 'ScheduleKeyDeletion', { KeyId: open }, { as: user })).code).toBe('AccessDenied');
    expect(
      (await fixture.twin.refused('kms', 'DescribeKey', { KeyId: open.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }, { as: user }))
        .code,
    ).toBe('AccessDenied');
  });

  it('is limited by RCPs on the chain of the key, except for keys that AWS manages', async () => {
    const key = await fixture.key();
    const Condition = { StringNotEquals: { 'aws:PrincipalTag/clearance': 'high' } };
    const id = await fixture.org.rcp(
      'cleared',
      { Statement: [{ Effect: 'Deny', Principal: '*', Action: 'kms:*', Resource: '*', Condition }] },
      fixture.org.member,
    );
    expect((await refused(key, fixture.org.memberAdmin)).message).toMatch(/with an explicit deny in a resource control policy/);
    await fixture.kms('DescribeKey', { KeyId: 'alias/aws/s3' });
    await fixture.twin.call('organizations', 'DetachPolicy', { PolicyId: id, TargetId: fixture.org.member });
    await encrypt(key, fixture.org.memberAdmin);
  });

  it('is not shown in the record of calls', async () => {
    await encrypt(await fixture.key(), fixture.org.memberAdmin, { Plaintext: bytes('very-secret') });
    const { Events } = await fixture.twin.call<{ Events: { CloudTrailEvent: string }[] }>(
      'cloudtrail',
      'LookupEvents',
      {},
      { as: fixture.org.memberAdmin },
    );
    const text = JSON.stringify(Events);
    expect(text).toContain('Encrypt');
    expect(text).not.toContain(Buffer.from('very-secret').toString('base64'));
    expect(text).not.toContain('very-secret');
  });
});
