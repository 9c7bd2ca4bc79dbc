import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytes, kmsFixture, policy, type KmsFixture } from './testing.ts';

const day = 86_400_000;

describe('keys', () => {
  let fixture: KmsFixture;
  beforeAll(async () => {
    fixture = await kmsFixture();
  });
  afterAll(() => fixture.twin.close());
  const refused = (operation: string, input: Readonly<Record<string, unknown>>) =>
    fixture.twin.refused('kms', operation, input, { as: fixture.org.memberAdmin });
  const root = () => ({ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${fixture.org.member}:root` }, Action: 'kms:*', Resource: '*' });

  it('are made symmetric, enabled, with a policy that hands them to the account', async () => {
    const { KeyMetadata } = await fixture.kms<{ KeyMetadata: Record<string, unknown> }>('CreateKey', { Description: 'data' });
    expect(KeyMetadata).toMatchObject({
      AWSAccountId: fixture.org.member,
      Description: 'data',
      KeyState: 'Enabled',
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyUsage: 'ENCRYPT_DECRYPT',
      KeyManager: 'CUSTOMER',
      EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    });
    const { Policy } = await fixture.kms<{ Policy: string }>('GetKeyPolicy', { KeyId: KeyMetadata['KeyId'] });
    expect(JSON.parse(Policy)).toMatchObject({
      Statement: [{ Principal: { AWS: `arn:aws:iam::${fixture.org.member}:root` }, Action: 'kms:*' }],
    });
  });

  it('are listed in pages', async () => {
    for (let count = 0; count < 3; count++) await fixture.key();
    const all = await fixture.kms<{ Keys: { KeyId: string }[]; Truncated: boolean }>('ListKeys');
    expect(all.Truncated).toBe(false);
    const seen: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await fixture.kms<{ Keys: { KeyId: string }[]; NextMarker?: string }>('ListKeys', {
        Limit: 2,
        ...(Marker === undefined ? {} : { Marker }),
      });
      seen.push(...page.Keys.map((key) => key.KeyId));
      Marker = page.NextMarker;
    } while (Marker !== undefined);
    expect(seen).toEqual(all.Keys.map((key) => key.KeyId));
    expect((await refused('ListKeys', { Marker: 'mine' })).code).toBe('InvalidMarkerException');
  });

  it('are not found by a wrong id, in another Region, or as an alias that is not there', async () => {
    const arn = await fixture.key();
    expect((await refused('DescribeKey', { KeyId: '12345678-1234-1234-1234-123456789012' })).code).toBe('NotFoundException');
    expect((await refused('DescribeKey', { KeyId: 'alias/nothing' })).message).toBe(
      `Alias arn:aws:kms:eu-west-1:${fixture.org.member}:alias/nothing is not found.`,
    );
    const elsewhere = await fixture.twin.refused(
      'kms',
      'DescribeKey',
      { KeyId: arn },
      { as: fixture.org.memberAdmin, region: 'us-east-1' },
    );
    expect(elsewhere.code).toBe('NotFoundException');
  });

  it('refuse a policy of the wrong form, of principals that are not there, or that locks its author out', async () => {
    const KeyId = await fixture.key();
    const put = (Policy: string, more: object = {}) => refused('PutKeyPolicy', { KeyId, Policy, ...more });
    expect((await put('{"Version":')).code).toBe('MalformedPolicyDocumentException');
    expect((await put(policy([root(), { ...root(), Principal: { AWS: fixture.roleArn('nobody') } }]))).message).toMatch(
      /invalid principals/,
    );
    await fixture.kms('PutKeyPolicy', {
      KeyId,
      Policy: policy([root(), { ...root(), Principal: { AWS: ['999999999999', 'arn:aws:iam::999999999999:role/far'] } }]),
    });
    const useOnly = policy([{ ...root(), Action: 'kms:Encrypt' }]);
    expect((await put(useOnly)).message).toMatch(/will not allow you to update the key policy/);
    expect((await refused('CreateKey', { Policy: useOnly })).code).toBe('MalformedPolicyDocumentException');
    await fixture.kms('PutKeyPolicy', { KeyId, Policy: useOnly, BypassPolicyLockoutSafetyCheck: true });
    expect((await put(policy([root()]))).message).toMatch(/because no resource-based policy allows the kms:PutKeyPolicy action$/);
  });

  it('cannot be used while disabled', async () => {
    const KeyId = await fixture.key();
    await fixture.kms('DisableKey', { KeyId });
    expect((await refused('Encrypt', { KeyId, Plaintext: bytes('x') })).code).toBe('DisabledException');
    await fixture.kms('EnableKey', { KeyId });
    await fixture.kms('Encrypt', { KeyId, Plaintext: bytes('x') });
  });

  it('come back from a scheduled deletion, disabled', async () => {
    const KeyId = await fixture.key();
    const { DeletionDate } = await fixture.kms<{ DeletionDate: number }>('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
    expect(DeletionDate).toBe(fixture.twin.now() + 7 * day);
    expect((await refused('Encrypt', { KeyId, Plaintext: bytes('x') })).code).toBe('KMSInvalidStateException');
    expect((await refused('ScheduleKeyDeletion', { KeyId })).code).toBe('KMSInvalidStateException');
    await fixture.kms('CancelKeyDeletion', { KeyId });
    await fixture.twin.advance(8 * day);
    expect(await fixture.kms('DescribeKey', { KeyId })).toMatchObject({ KeyMetadata: { KeyState: 'Disabled' } });
  });

  it('are gone when the waiting period is over, with their aliases', async () => {
    const KeyId = await fixture.key();
    await fixture.kms('CreateAlias', { AliasName: 'alias/short', TargetKeyId: KeyId });
    await fixture.kms('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
    await fixture.twin.advance(7 * day - 1);
    await fixture.kms('DescribeKey', { KeyId: 'alias/short' });
    await fixture.twin.advance(1);
    expect((await refused('DescribeKey', { KeyId })).code).toBe('NotFoundException');
    expect((await refused('DescribeKey', { KeyId: 'alias/short' })).code).toBe('NotFoundException');
  });

  it('have tags, at most fifty', async () => {
    const KeyId = await fixture.key({ Tags: [{ TagKey: 'team', TagValue: 'a' }] });
    await fixture.kms('TagResource', {
      KeyId,
      Tags: [
        { TagKey: 'team', TagValue: 'b' },
        { TagKey: 'use', TagValue: 'x' },
      ],
    });
    await fixture.kms('UntagResource', { KeyId, TagKeys: ['use'] });
    expect(await fixture.kms('ListResourceTags', { KeyId })).toEqual({ Tags: [{ TagKey: 'team', TagValue: 'b' }], Truncated: false });
    const many = Array.from({ length: 50 }, (_, index) => ({ TagKey: `k${index}`, TagValue: '' }));
    expect((await refused('TagResource', { KeyId, Tags: many })).code).toBe('LimitExceededException');
    expect((await refused('TagResource', { KeyId, Tags: [{ TagKey: 'aws:x', TagValue: '' }] })).code).toBe('TagException');
  });

  it('are called by aliases, which move from key to key', async () => {
    const [first, second] = [await fixture.key(), await fixture.key()];
    await fixture.kms('CreateAlias', { AliasName: 'alias/app', TargetKeyId: first });
    expect((await refused('CreateAlias', { AliasName: 'alias/app', TargetKeyId: second })).code).toBe('AlreadyExistsException');
    await fixture.kms('UpdateAlias', { AliasName: 'alias/app', TargetKeyId: second });
    expect(await fixture.kms('DescribeKey', { KeyId: 'alias/app' })).toMatchObject({ KeyMetadata: { Arn: second } });
    expect(await fixture.kms('ListAliases', { KeyId: second })).toMatchObject({ Aliases: [{ AliasName: 'alias/app' }] });
    expect((await refused('DisableKey', { KeyId: 'alias/app' })).code).toBe('NotFoundException');
    await fixture.kms('DeleteAlias', { AliasName: 'alias/app' });
    expect((await refused('DescribeKey', { KeyId: 'alias/app' })).code).toBe('NotFoundException');
    expect((await refused('CreateAlias', { AliasName: 'alias/aws/mine', TargetKeyId: first })).code).toBe('InvalidAliasNameException');
    expect((await refused('CreateAlias', { AliasName: 'mine', TargetKeyId: first })).code).toBe('ValidationError');
  });

  it('that AWS manages appear when they are first asked for, and cannot be used but through their service', async () => {
    expect((await refused('DescribeKey', { KeyId: 'alias/aws/nonsense' })).code).toBe('NotFoundException');
    const { KeyMetadata } = await fixture.kms<{ KeyMetadata: Record<string, unknown> }>('DescribeKey', { KeyId: 'alias/aws/s3' });
    expect(KeyMetadata['KeyManager']).toBe('AWS');
    const nobody = await fixture.role('nobody-at-kms', []);
    expect((await fixture.twin.refused('kms', 'DescribeKey', { KeyId: 'alias/aws/sns' }, { as: nobody })).code).toBe('AccessDenied');
    expect(await fixture.kms('ListAliases')).not.toMatchObject({
      Aliases: expect.arrayContaining([expect.objectContaining({ AliasName: 'alias/aws/sns' })]),
    });
    const error = await refused('Encrypt', { KeyId: 'alias/aws/s3', Plaintext: bytes('x') });
    expect(error.message).toMatch(/because no resource-based policy allows the kms:Encrypt action$/);
    expect((await refused('ScheduleKeyDeletion', { KeyId: KeyMetadata['KeyId'] })).code).toBe('AccessDenied');
  });

  it('rotate: what was encrypted before can be read after', async () => {
    const KeyId = await fixture.key();
    expect(await fixture.kms('GetKeyRotationStatus', { KeyId })).toMatchObject({ KeyRotationEnabled: false });
    const { CiphertextBlob } = await fixture.kms('Encrypt', { KeyId, Plaintext: bytes('old') });
    await fixture.kms('EnableKeyRotation', { KeyId, RotationPeriodInDays: 90 });
    await fixture.twin.advance(181 * day);
    const { Rotations } = await fixture.kms<{ Rotations: { RotationType: string }[] }>('ListKeyRotations', { KeyId });
    expect(Rotations.map((rotation) => rotation.RotationType)).toEqual(['AUTOMATIC', 'AUTOMATIC']);
    await fixture.kms('RotateKeyOnDemand', { KeyId });
    const opened = await fixture.kms<{ Plaintext: Buffer; KeyMaterialId: string }>('Decrypt', { CiphertextBlob });
    expect(opened.Plaintext.toString()).toBe('old');
    expect(await fixture.kms('DescribeKey', { KeyId })).not.toMatchObject({ KeyMetadata: { CurrentKeyMaterialId: opened.KeyMaterialId } });
    await fixture.kms('DisableKeyRotation', { KeyId });
    await fixture.twin.advance(100 * day);
    expect((await fixture.kms<{ Rotations: unknown[] }>('ListKeyRotations', { KeyId })).Rotations).toHaveLength(3);
  });
});
