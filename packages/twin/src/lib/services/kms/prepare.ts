import type { Members, Prepared, PrepareView } from '../../operation.ts';
import { ensureAwsManagedKey } from './aws-managed-keys.ts';
import { checkAliasName } from './check-alias-name.ts';
import { readCiphertext } from './ciphertext.ts';
import { aliasNotFound, grantNotFound, invalid, invalidCiphertext, invalidKeyId, keyNotFound, unknownCiphertextKey } from './errors.ts';
import { findGrant } from './grants.ts';
import { readGrantToken } from './grant-token.ts';
import { findKey, lookUpKey, readKeyName } from './key-names.ts';
import { retiredGrantKey } from './resources.ts';
import { aliasesCollection } from './store.ts';

/** Operations that take an alias as `KeyId`: the API reference says so at each. */
const takesAlias =
  /^(?:Encrypt|Decrypt|GenerateDataKey.*|ReEncrypt|Sign|Verify|GenerateMac|VerifyMac|GetPublicKey|DescribeKey|DeriveSharedSecret)$/;
const usesEncryptionAlgorithm = /^(?:Encrypt|Decrypt|ReEncrypt|GenerateDataKey.*)$/;

/** Finds the keys that a call is about before it is authorised, and fills the condition keys that depend on how the call comes. */
export function prepare(operation: string, input: Members, view: PrepareView): Prepared {
  const named = withNamedKey(operation, input, view);
  for (const member of ['KeyId', 'TargetKeyId', 'SourceKeyId', 'DestinationKeyId']) {
    const keyId = named[member];
    if (typeof keyId === 'string') checkKey(operation, keyId, view);
  }
  if (operation === 'UpdateAlias' || operation === 'DeleteAlias') checkAlias(text(named['AliasName']), view);
  return { input: named, context: contextOf(operation, named, view) };
}

/** Fills what a ciphertext or a grant token names. */
function withNamedKey(operation: string, input: Members, view: PrepareView): Members {
  if (operation === 'Decrypt' && input['KeyId'] === undefined) return { ...input, KeyId: keyOfCiphertext(input['CiphertextBlob'], view) };
  if (operation === 'ReEncrypt' && input['SourceKeyId'] === undefined)
    return { ...input, SourceKeyId: keyOfCiphertext(input['CiphertextBlob'], view) };
  if (operation !== 'RetireGrant') return input;
  if (typeof input['GrantToken'] === 'string') {
    const { keyArn, grantId } = readGrantToken(input['GrantToken']);
    return { ...input, KeyId: keyArn, GrantId: grantId };
  }
  if (input['KeyId'] === undefined || input['GrantId'] === undefined)
    throw invalid('A grant is named by its token, or by its id and the key.');
  return input;
}

function keyOfCiphertext(blob: unknown, view: PrepareView): string {
  const name = blob instanceof Uint8Array ? readCiphertext(blob) : undefined;
  if (name === undefined) throw invalidCiphertext();
  const elsewhere = name.keyArn.split(':')[3] !== view.region;
  if (elsewhere || lookUpKey(name.keyArn, view) === undefined) throw unknownCiphertextKey();
  return name.keyArn;
}

/** Throws `NotFoundException` for a key of the caller's account that is not there; what other accounts have is not told. */
function checkKey(operation: string, keyId: string, view: PrepareView): void {
  const { kind, account, name } = readKeyName(keyId, view);
  if (kind === 'alias') {
    if (!takesAlias.test(operation)) throw invalidKeyId(keyId);
    const firstUse = name.startsWith('alias/aws/') && (operation === 'DescribeKey' || view.via.length > 0);
    if (firstUse && account === view.account) ensureAwsManagedKey(view.state, view.ids, name, account, view.region, view.now);
    findKey(keyId, view);
  } else if (account === view.account && lookUpKey(keyId, view) === undefined) {
    throw keyNotFound(`arn:aws:kms:${view.region}:${account}:key/${name}`);
  }
}

function checkAlias(alias: string, { state, account, region }: PrepareView): void {
  checkAliasName(alias);
  if (!state.table(aliasesCollection, account, region).has(alias)) throw aliasNotFound(`arn:aws:kms:${region}:${account}:${alias}`);
}

/** Condition keys: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html */
function contextOf(operation: string, input: Members, view: PrepareView): NonNullable<Prepared['context']> {
  const via = view.via.at(-1);
  return {
    ...(via === undefined ? {} : { 'kms:ViaService': via.replace('.amazonaws.com', `.${view.region}.amazonaws.com`) }),
    ...(/Grant/.test(operation) ? { 'kms:GrantIsForAWSResource': view.via.length > 0 } : {}),
    ...(usesEncryptionAlgorithm.test(operation) && operation !== 'ReEncrypt'
      ? { 'kms:EncryptionAlgorithm': text(input['EncryptionAlgorithm'], 'SYMMETRIC_DEFAULT') }
      : {}),
    ...(operation === 'ReEncrypt' ? { 'kms:ReEncryptOnSameKey': sameKey(input, view) } : {}),
    ...(operation === 'CreateKey' ? creation(input) : {}),
    ...(operation === 'RetireGrant' ? { [retiredGrantKey]: grantIdOf(input, view) } : {}),
  };
}

function sameKey(input: Members, view: PrepareView): boolean {
  return lookUpKey(text(input['SourceKeyId']), view)?.arn === lookUpKey(text(input['DestinationKeyId']), view)?.arn;
}

/** What a key is made as when the input does not say. https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html */
function creation(input: Members): NonNullable<Prepared['context']> {
  return {
    'kms:KeySpec': text(input['KeySpec'] ?? input['CustomerMasterKeySpec'], 'SYMMETRIC_DEFAULT'),
    'kms:KeyUsage': text(input['KeyUsage'], 'ENCRYPT_DECRYPT'),
    'kms:KeyOrigin': text(input['Origin'], 'AWS_KMS'),
    'kms:MultiRegion': input['MultiRegion'] === true,
    'kms:BypassPolicyLockoutSafetyCheck': input['BypassPolicyLockoutSafetyCheck'] === true,
  };
}

function grantIdOf(input: Members, view: PrepareView): string {
  const key = lookUpKey(text(input['KeyId']), view);
  const grantId = text(input['GrantId']);
  if (key !== undefined && findGrant(view.state, key, grantId) !== undefined) return grantId;
  if (key?.account === view.account) throw grantNotFound(grantId);
  return '';
}

/** A member that the model says is a string. */
function text(member: unknown, otherwise = ''): string {
  return typeof member === 'string' ? member : otherwise;
}
