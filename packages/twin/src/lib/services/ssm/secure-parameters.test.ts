import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../caller.ts';
import { allow, kmsFixture, type KmsFixture } from '../kms/testing.ts';

describe('secure parameters', () => {
  let fixture: KmsFixture;
  let key: string;
  beforeAll(async () => {
    fixture = await kmsFixture();
    key = await fixture.key();
  });
  afterAll(() => fixture.twin.close());

  type Shape = Readonly<Record<string, unknown>>;
  const ssm = <Output = Shape>(operation: string, input: Shape, as: Caller = fixture.org.memberAdmin) =>
    fixture.twin.call<Output>('ssm', operation, input, { as });
  const refused = (operation: string, input: Shape, as: Caller = fixture.org.memberAdmin) =>
    fixture.twin.refused('ssm', operation, input, { as });
  const put = (Name: string, Value: string, more: Shape = {}) =>
    ssm('PutParameter', { Name, Value, Type: 'SecureString', KeyId: key, ...more });
  const value = async (Name: string, WithDecryption: boolean, as?: Caller) =>
    (await ssm<{ Parameter: { Value: string } }>('GetParameter', { Name, WithDecryption }, as)).Parameter.Value;

  it('are stored encrypted, and shown open only when asked', async () => {
    await put('/secret/a', 'hunter2');
    expect(await value('/secret/a', true)).toBe('hunter2');
    const shown = await value('/secret/a', false);
    expect(Buffer.from(shown, 'base64').includes('hunter2')).toBe(false);
    const answer = await ssm<{ Parameters: { Value: string; Type: string }[] }>('GetParametersByPath', {
      Path: '/secret',
      WithDecryption: true,
    });
    expect(answer.Parameters).toMatchObject([{ Value: 'hunter2', Type: 'SecureString' }]);
    const { Parameters } = await ssm<{ Parameters: Shape[] }>('DescribeParameters', {});
    expect(Parameters).toMatchObject([{ Name: '/secret/a', KeyId: key }]);
  });

  it('need the right to decrypt beside the right to read', async () => {
    await put('/guarded', 'x');
    const reader = await fixture.role('reader', [allow('ssm:GetParameter')]);
    const opener = await fixture.role('opener', [allow('ssm:GetParameter'), allow('kms:Decrypt', { Resource: key })]);
    await value('/guarded', false, reader);
    expect((await refused('GetParameter', { Name: '/guarded', WithDecryption: true }, reader)).message).toMatch(
      new RegExp(`is not authorized to perform: kms:Decrypt on resource: ${key} because no identity-based policy allows`),
    );
    expect(await value('/guarded', true, opener)).toBe('x');
  });

  it('need the right to encrypt beside the right to write', async () => {
    const writer = await fixture.role('writer', [allow('ssm:PutParameter')]);
    const input = { Name: '/written', Value: 'x', Type: 'SecureString', KeyId: key };
    expect((await refused('PutParameter', input, writer)).message).toContain('kms:Encrypt');
    const encrypter = await fixture.role('encrypter', [allow('ssm:PutParameter'), allow('kms:Encrypt', { Resource: key })]);
    await ssm('PutParameter', input, encrypter);
  });

  it('can be opened only through the service, and only for this parameter, when a policy says so', async () => {
    await put('/via', 'x');
    await put('/other', 'x');
    const arn = `arn:aws:ssm:eu-west-1:${fixture.org.member}:parameter/via`;
    const through = await fixture.role('through', [
      allow('ssm:GetParameter'),
      allow('kms:Decrypt', {
        Condition: { StringEquals: { 'kms:ViaService': 'ssm.eu-west-1.amazonaws.com', 'kms:EncryptionContext:PARAMETER_ARN': arn } },
      }),
    ]);
    expect(await value('/via', true, through)).toBe('x');
    expect((await refused('GetParameter', { Name: '/other', WithDecryption: true }, through)).code).toBe('AccessDenied');
    const CiphertextBlob = Buffer.from(await value('/via', false), 'base64');
    const direct = { CiphertextBlob, EncryptionContext: { PARAMETER_ARN: arn } };
    expect((await fixture.twin.refused('kms', 'Decrypt', direct, { as: through })).code).toBe('AccessDenied');
    const { Plaintext } = await fixture.kms<{ Plaintext: Buffer }>('Decrypt', direct);
    expect(Plaintext.toString()).toBe('x');
  });

  it('use the key that AWS manages when none is named; it needs no permission of its own', async () => {
    await put('/default', 'x', { KeyId: undefined });
    const reader = await fixture.role('plain-reader', [allow('ssm:GetParameter')]);
    expect(await value('/default', true, reader)).toBe('x');
    expect(await fixture.kms('DescribeKey', { KeyId: 'alias/aws/ssm' })).toMatchObject({ KeyMetadata: { KeyManager: 'AWS' } });
  });

  it('of the advanced tier are encrypted under a data key', async () => {
    const long = 'y'.repeat(5000);
    await put('/long', long, { Tier: 'Advanced' });
    expect(await value('/long', true)).toBe(long);
    expect((await value('/long', false)).length).toBeGreaterThan(5000);
  });

  it('name what is wrong with their key', async () => {
    expect((await refused('PutParameter', { Name: '/bad', Value: 'x', Type: 'SecureString', KeyId: 'alias/none' })).code).toBe(
      'InvalidKeyId',
    );
    const disabled = await fixture.key();
    await put('/disabled', 'x', { KeyId: disabled });
    await fixture.kms('DisableKey', { KeyId: disabled });
    expect((await refused('GetParameter', { Name: '/disabled', WithDecryption: true })).code).toBe('InvalidKeyId');
    await fixture.kms('EnableKey', { KeyId: disabled });
    expect(await value('/disabled', true)).toBe('x');
    expect((await refused('PutParameter', { Name: '/plain', Value: 'x', Type: 'String', KeyId: key })).code).toBe('ValidationError');
  });

  it('leave a record of the use of the key in the caller’s name', async () => {
    await put('/recorded', 'not-in-the-record');
    const { Events } = await fixture.twin.call<{ Events: { EventName: string; CloudTrailEvent: string }[] }>(
      'cloudtrail',
      'LookupEvents',
      {},
      { as: fixture.org.memberAdmin },
    );
    const encrypt = Events.find((event) => event.EventName === 'Encrypt' && event.CloudTrailEvent.includes('parameter/recorded'));
    expect(encrypt?.CloudTrailEvent).toContain('ssm.amazonaws.com');
    expect(JSON.stringify(Events)).not.toContain('not-in-the-record');
  });
});

describe('parameters and policies', () => {
  let fixture: KmsFixture;
  beforeAll(async () => {
    fixture = await kmsFixture();
    for (const Name of ['/team-a/x', '/team-b/x']) {
      const Tags = [{ Key: 'team', Value: Name.slice(6, 7) }];
      await fixture.twin.call('ssm', 'PutParameter', { Name, Value: 'x', Type: 'String', Tags }, { as: fixture.org.memberAdmin });
    }
  });
  afterAll(() => fixture.twin.close());

  it('are told apart by path, also with a version, by several at once and by path', async () => {
    const as = await fixture.role('path', [
      allow('ssm:Get*', { Resource: `arn:aws:ssm:eu-west-1:${fixture.org.member}:parameter/team-a*` }),
    ]);
    await fixture.twin.call('ssm', 'GetParameter', { Name: '/team-a/x:1' }, { as });
    expect((await fixture.twin.refused('ssm', 'GetParameter', { Name: '/team-b/x' }, { as })).message).toContain(
      ':parameter/team-b/x because',
    );
    expect((await fixture.twin.refused('ssm', 'GetParameters', { Names: ['/team-a/x', '/team-b/x'] }, { as })).code).toBe('AccessDenied');
    await fixture.twin.call('ssm', 'GetParametersByPath', { Path: '/team-a' }, { as });
    expect((await fixture.twin.refused('ssm', 'GetParametersByPath', { Path: '/' }, { as })).code).toBe('AccessDenied');
  });

  it('are told apart by tag', async () => {
    const as = await fixture.role('tag', [allow('ssm:GetParameter', { Condition: { StringEquals: { 'aws:ResourceTag/team': 'a' } } })]);
    await fixture.twin.call('ssm', 'GetParameter', { Name: '/team-a/x' }, { as });
    expect((await fixture.twin.refused('ssm', 'GetParameter', { Name: '/team-b/x' }, { as })).code).toBe('AccessDenied');
  });
});
