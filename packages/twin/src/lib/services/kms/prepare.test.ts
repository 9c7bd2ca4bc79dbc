import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrepareView } from '../../operation.ts';
import { prepare } from './prepare.ts';
import { kmsFixture, type KmsFixture } from './testing.ts';

describe('what a call says about itself', () => {
  let fixture: KmsFixture;
  let key: string;
  beforeAll(async () => {
    fixture = await kmsFixture();
    key = await fixture.key();
  });
  afterAll(() => fixture.twin.close());

  const context = (operation: string, input: Readonly<Record<string, unknown>>, via: readonly string[] = []) => {
    const { state } = fixture.twin;
    const view: Omit<PrepareView, 'ids'> = {
      state,
      account: fixture.org.member,
      region: 'eu-west-1',
      caller: fixture.org.memberAdmin,
      now: fixture.twin.now(),
      wallNow: fixture.twin.now(),
      via,
    };
    return prepare(operation, input, view as PrepareView).context;
  };

  it('names the last service on the way, with its Region', () => {
    expect(context('Encrypt', { KeyId: key })).toEqual({ 'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT' });
    expect(context('Encrypt', { KeyId: key }, ['cloudformation.amazonaws.com', 's3.amazonaws.com'])).toMatchObject({
      'kms:ViaService': 's3.eu-west-1.amazonaws.com',
    });
  });

  it('tells grants that services make from those that people make', () => {
    const input = { KeyId: key, GranteePrincipal: 'x', Operations: [] };
    expect(context('CreateGrant', input)).toMatchObject({ 'kms:GrantIsForAWSResource': false });
    expect(context('CreateGrant', input, ['sagemaker.amazonaws.com'])).toMatchObject({ 'kms:GrantIsForAWSResource': true });
  });

  it('tells whether a ciphertext stays under its key', async () => {
    const other = await fixture.key();
    expect(context('ReEncrypt', { SourceKeyId: key, DestinationKeyId: key })).toMatchObject({ 'kms:ReEncryptOnSameKey': true });
    expect(context('ReEncrypt', { SourceKeyId: key, DestinationKeyId: other })).toMatchObject({ 'kms:ReEncryptOnSameKey': false });
  });
});
