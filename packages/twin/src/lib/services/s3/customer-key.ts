import { hash } from 'node:crypto';
import { ApiError } from '../../api-error.ts';
import { accessDenied, invalidArgument, invalidRequest } from './errors.ts';
import type { ObjectEncryption } from './store.ts';

/** SSE-C headers of a request. */
export interface CustomerKeyInput {
  readonly SSECustomerAlgorithm?: string;
  readonly SSECustomerKey?: string;
  readonly SSECustomerKeyMD5?: string;
}

/** The MD5 of the key that a request gives, base64; undefined when it gives none. Throws `InvalidArgument`, `InvalidEncryptionAlgorithmError`. */
export function customerKeyMd5(input: CustomerKeyInput): string | undefined {
  const { SSECustomerAlgorithm: algorithm, SSECustomerKey: key, SSECustomerKeyMD5: md5 } = input;
  if (algorithm === undefined && key === undefined && md5 === undefined) return undefined;
  if (algorithm === undefined)
    throw invalidArgument(
      'Requests specifying Server Side Encryption with Customer provided keys must provide a valid encryption algorithm.',
    );
  if (algorithm !== 'AES256')
    throw new ApiError('InvalidEncryptionAlgorithmError', 'The Encryption request you specified is not valid. Supported value: AES256.');
  if (key === undefined)
    throw invalidArgument('Requests specifying Server Side Encryption with Customer provided keys must provide an appropriate secret key.');
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== 32) throw invalidArgument('The secret key was invalid for the specified algorithm.');
  const computed = hash('md5', bytes, 'base64');
  if (md5 !== undefined && md5 !== computed)
    throw invalidArgument('The calculated MD5 hash of the key did not match the hash that was provided.');
  return computed;
}

/** Reading needs the key that was written with. Throws `InvalidRequest`, `AccessDenied`. */
export function checkCustomerKey(input: CustomerKeyInput, encryption: ObjectEncryption): void {
  const given = customerKeyMd5(input);
  if (encryption.kind !== 'customer') {
    if (given !== undefined) throw invalidRequest('The encryption parameters are not applicable to this object.');
    return;
  }
  if (given === undefined)
    throw invalidRequest(
      'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
    );
  if (given !== encryption.keyMd5) throw accessDenied();
}
