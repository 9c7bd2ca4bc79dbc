import { ApiError } from '../../api-error.ts';
import type { Call, Members } from '../../operation.ts';
import { bucketArn, objectArn } from './arn.ts';
import { customerKeyMd5, type CustomerKeyInput } from './customer-key.ts';
import { accessDenied, invalidArgument } from './errors.ts';
import type { Bucket, ObjectEncryption, SseAlgorithm } from './store.ts';

/** What a write says about encryption. */
export interface EncryptionInput extends CustomerKeyInput {
  readonly ServerSideEncryption?: string;
  readonly SSEKMSKeyId?: string;
  /** Base64 of a JSON map. */
  readonly SSEKMSEncryptionContext?: string;
  readonly BucketKeyEnabled?: boolean;
}

/** How a new object is encrypted: as the request says, else as the bucket does by default. With KMS, S3 asks there for a data key in the caller's name. */
export function encryptionOfWrite(input: EncryptionInput, call: Call, bucket: Bucket, key: string): ObjectEncryption {
  const keyMd5 = customerKeyMd5(input);
  if (keyMd5 !== undefined) {
    if (input.ServerSideEncryption !== undefined)
      throw invalidArgument('Server Side Encryption with Customer provided key is incompatible with the encryption method specified');
    if (bucket.encryption.blocked.includes('SSE-C'))
      throw accessDenied('Access Denied: the bucket blocks encryption with customer-provided keys (SSE-C).');
    return { kind: 'customer', keyMd5 };
  }
  const asked = input.ServerSideEncryption as SseAlgorithm | undefined;
  const algorithm = asked ?? (input.SSEKMSKeyId === undefined ? bucket.encryption.algorithm : 'aws:kms');
  if (algorithm === 'AES256') {
    if (input.SSEKMSKeyId !== undefined)
      throw invalidArgument('Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms');
    return { kind: 'AES256' };
  }
  if (algorithm !== 'aws:kms' && algorithm !== 'aws:kms:dsse')
    throw invalidArgument('The encryption method specified is not supported', 'x-amz-server-side-encryption', algorithm);
  const isDefault = bucket.encryption.algorithm === algorithm;
  const bucketKey = algorithm === 'aws:kms' && (input.BucketKeyEnabled ?? bucket.encryption.bucketKey);
  const context = {
    ...clientContext(input.SSEKMSEncryptionContext),
    'aws:s3:arn': bucketKey ? bucketArn(bucket.name) : objectArn(bucket.name, key),
  };
  const keyId = input.SSEKMSKeyId ?? (isDefault ? bucket.encryption.keyId : undefined) ?? 'alias/aws/s3';
  const made = askKms(call, 'GenerateDataKey', { KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: context });
  return {
    kind: algorithm,
    keyArn: made['KeyId'] as string,
    ciphertext: Buffer.from(made['CiphertextBlob'] as Uint8Array).toString('base64'),
    context,
    bucketKey,
    ...(input.SSEKMSEncryptionContext === undefined ? {} : { clientContext: input.SSEKMSEncryptionContext }),
  };
}

/** Reading an object that KMS has a part in: S3 has the data key decrypted in the caller's name. */
export function decryptForRead(call: Call, encryption: ObjectEncryption): void {
  if (encryption.kind !== 'aws:kms' && encryption.kind !== 'aws:kms:dsse') return;
  askKms(call, 'Decrypt', { CiphertextBlob: Buffer.from(encryption.ciphertext, 'base64'), EncryptionContext: encryption.context });
}

/** KMS's own errors come through S3 with the prefix `KMS.`; a refusal stays one. */
function askKms(call: Call, operation: string, input: Members): Members {
  try {
    return call.invoke('kms', operation, input);
  } catch (error) {
    if (error instanceof ApiError && /^(NotFound|Disabled|KMSInvalidState|InvalidKeyUsage)(Exception)?$/.test(error.code)) {
      throw new ApiError(`KMS.${error.code.replace(/(Exception)?$/, 'Exception')}`, error.message, { cause: error });
    }
    throw error;
  }
}

function clientContext(text: string | undefined): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    const isMap =
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((item) => typeof item === 'string');
    if (isMap) return value as Readonly<Record<string, string>>;
  } catch {
    // Told below: whatever was wrong with it, the header is not a map in JSON in base64.
  }
  throw invalidArgument(
    "The header 'x-amz-server-side-encryption-context' is not valid: it must be base64-encoded JSON with string values.",
  );
}

/** Encryption members of an output. */
export function encryptionMembers(encryption: ObjectEncryption): Members {
  switch (encryption.kind) {
    case 'AES256':
      return { ServerSideEncryption: 'AES256' };
    case 'customer':
      return { SSECustomerAlgorithm: 'AES256', SSECustomerKeyMD5: encryption.keyMd5 };
    case 'aws:kms':
    case 'aws:kms:dsse':
      return {
        ServerSideEncryption: encryption.kind,
        SSEKMSKeyId: encryption.keyArn,
        ...(encryption.bucketKey ? { BucketKeyEnabled: true } : {}),
      };
  }
}
