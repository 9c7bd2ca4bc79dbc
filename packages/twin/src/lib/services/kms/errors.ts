import { ApiError } from '../../api-error.ts';
import type { Key } from './store.ts';

export const notFound = (message: string): ApiError => new ApiError('NotFoundException', message);
export const keyNotFound = (arn: string): ApiError => notFound(`Key '${arn}' does not exist`);
export const aliasNotFound = (arn: string): ApiError => notFound(`Alias ${arn} is not found.`);
export const invalidKeyId = (keyId: string): ApiError => notFound(`Invalid keyId '${keyId}'`);
export const disabled = (key: Key): ApiError => new ApiError('DisabledException', `${key.arn} is disabled.`);
export const pendingDeletion = (key: Key): ApiError => new ApiError('KMSInvalidStateException', `${key.arn} is pending deletion.`);
export const invalidState = (message: string): ApiError => new ApiError('KMSInvalidStateException', message);
export const invalid = (message: string): ApiError => new ApiError('ValidationError', message);
export const unsupported = (message: string): ApiError => new ApiError('UnsupportedOperationException', message);
export const limitExceeded = (message: string): ApiError => new ApiError('LimitExceededException', message);
export const invalidCiphertext = (): ApiError => new ApiError('InvalidCiphertextException', '');
export const malformedPolicy = (message: string): ApiError => new ApiError('MalformedPolicyDocumentException', message);
export const invalidMarker = (): ApiError => new ApiError('InvalidMarkerException', 'The marker is not valid.');
export const invalidGrantToken = (): ApiError => new ApiError('InvalidGrantTokenException', 'The grant token is not valid.');
export const grantNotFound = (id: string): ApiError => notFound(`Grant ID ${id} not found`);
export const wrongUsage = (key: Key, usage: string): ApiError =>
  new ApiError('InvalidKeyUsageException', `${key.arn} key usage is ${key.usage} which is not valid for ${usage}.`);
export const dryRun = (): ApiError =>
  new ApiError('DryRunOperationException', 'The request would have succeeded, but the DryRun option is set.');
/** A ciphertext whose key is gone, or in another Region. */
export const unknownCiphertextKey = (): ApiError =>
  new ApiError(
    'AccessDenied',
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
  );
