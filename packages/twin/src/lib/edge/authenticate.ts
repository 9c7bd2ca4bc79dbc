import type { ServiceModel } from '@paddock/aws-data/models';
import { ApiError } from '../api-error.ts';
import type { Caller } from '../caller.ts';
import type { Credentials } from '../gateway/credentials.ts';
import type { ChunkSigning } from './chunked-decoder.ts';
import { bodyHash } from './read-body.ts';
import { signatureMatches, timestampMilliseconds, unsignedHeaders, type ClaimedSignature, type SigningKeys } from './signature.ts';
import { header, type RequestHead } from './wire.ts';

export interface Authenticated {
  readonly caller: Caller;
  readonly region: string;
  /** For bodies in signed chunks. */
  readonly chunkSigning?: ChunkSigning;
  /** For S3 bodies that are read after the signature was checked: throws when the body is not the one that was signed. */
  readonly checkBody: (body: Uint8Array) => void;
}

export interface AuthenticationParts {
  readonly keys: SigningKeys;
  /** Wall time, epoch milliseconds. */
  readonly now: number;
  readonly credentials: (accessKeyId: string, sessionToken: string | undefined) => Credentials;
}

/** How far a client's clock may be off. */
const skewMilliseconds = 5 * 60 * 1000;
const s3SkewMilliseconds = 15 * 60 * 1000;

/** Checks a signature. Throws the error that clients of the service know. `body` is absent for S3, whose signature covers a hash in a header. */
export function checkSignature(
  head: RequestHead,
  claimed: ClaimedSignature,
  model: ServiceModel,
  body: Uint8Array | undefined,
  parts: AuthenticationParts,
): Authenticated {
  checkTime(claimed, model, parts.now);
  const unsigned = unsignedHeaders(head, claimed);
  if (unsigned.includes('host')) throw new ApiError('IncompleteSignature', "'Host' must be a signed header in the Authorization.");
  if (unsigned.length > 0)
    throw new ApiError('AccessDenied', `There were headers present in the request which were not signed: ${unsigned.join(', ')}`);
  const { secret, caller } = parts.credentials(claimed.accessKeyId, claimed.sessionToken);
  const key = parts.keys.get(claimed.accessKeyId, secret, claimed.date, claimed.region, claimed.service);
  const payloadHash = payloadHashOf(head, claimed, body);
  if (!signatureMatches(head, claimed, key, payloadHash)) {
    throw new ApiError(
      'InvalidSignature',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
  const scope = `${claimed.date}/${claimed.region}/${claimed.service}/aws4_request`;
  const signedChunks = payloadHash.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD');
  return {
    caller,
    region: claimed.region,
    ...(signedChunks ? { chunkSigning: { key, seed: claimed.signature, timestamp: claimed.timestamp, scope } } : {}),
    checkBody: (bytes) => {
      if (/^[0-9a-f]{64}$/.test(payloadHash) && bodyHash(bytes) !== payloadHash) {
        throw new ApiError('XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
      }
    },
  };
}

function payloadHashOf(head: RequestHead, claimed: ClaimedSignature, body: Uint8Array | undefined): string {
  if (body !== undefined) return bodyHash(body);
  const said = header(head.headers, 'x-amz-content-sha256');
  if (claimed.kind === 'presigned')
    return said !== undefined && claimed.signedHeaders.includes('x-amz-content-sha256') ? said : 'UNSIGNED-PAYLOAD';
  if (said === undefined) throw new ApiError('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  if (!/^([0-9a-f]{64}|UNSIGNED-PAYLOAD|STREAMING-UNSIGNED-PAYLOAD-TRAILER|STREAMING-AWS4-HMAC-SHA256-PAYLOAD(-TRAILER)?)$/.test(said)) {
    throw new ApiError('ValidationError', 'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, a STREAMING constant, or a valid sha256 value.');
  }
  return said;
}

function checkTime(claimed: ClaimedSignature, model: ServiceModel, now: number): void {
  const signedAt = timestampMilliseconds(claimed.timestamp);
  if (Number.isNaN(signedAt)) throw new ApiError('IncompleteSignature', 'The date of the signature is not a date.');
  const isS3 = model.signingName === 's3';
  const skew = isS3 ? s3SkewMilliseconds : skewMilliseconds;
  if (claimed.kind === 'presigned') {
    if (now > signedAt + (claimed.expiresSeconds ?? 0) * 1000)
      throw new ApiError(isS3 ? 'AccessDenied' : 'SignatureExpired', 'Request has expired');
    if (signedAt > now + skew) throw new ApiError(isS3 ? 'AccessDenied' : 'SignatureExpired', 'Request is not yet valid');
    return;
  }
  if (Math.abs(now - signedAt) <= skew) return;
  if (isS3) throw new ApiError('SignatureExpired', 'The difference between the request time and the current time is too large.');
  const stamp = (time: number): string => `${new Date(time).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
  const bound =
    signedAt < now
      ? `expired: ${claimed.timestamp} is now earlier than ${stamp(now - skew)}`
      : `not yet current: ${claimed.timestamp} is still later than ${stamp(now + skew)}`;
  throw new ApiError('SignatureExpired', `Signature ${bound} (${stamp(now)} ${signedAt < now ? '-' : '+'} 5 min.)`);
}
