import { ApiError } from '../../api-error.ts';
import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';

export interface TokenClaims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: readonly string[];
  readonly claims: Readonly<Record<string, unknown>>;
}

const invalid = (message: string): ApiError => new ApiError('InvalidIdentityTokenException', message);

/** Issuer of a token, unverified: to find the keys. Throws `InvalidIdentityToken`. */
export function issuerOf(token: string): string {
  const { iss } = part(token, 1);
  if (typeof iss !== 'string') throw invalid('The ID Token provided has no issuer.');
  return iss;
}

/**
 * Checks a token's signature, audience and times. RS256 and ES256, which AWS takes: IAM user guide, "Create an OpenID Connect identity provider".
 * Throws `InvalidIdentityToken`, `ExpiredToken`.
 * @param wallNow epoch milliseconds
 */
export function verifyToken(token: string, keys: readonly JsonWebKey[], clientIds: readonly string[], wallNow: number): TokenClaims {
  const head = part(token, 0);
  const claims = part(token, 1);
  const [headText, claimsText, signature = ''] = token.split('.');
  const algorithm = head['alg'];
  if (algorithm !== 'RS256' && algorithm !== 'ES256') throw invalid('The ID Token must be signed with RS256 or ES256.');
  const key = keys.find(
    (each) => (head['kid'] === undefined || each['kid'] === head['kid']) && each.kty === (algorithm === 'RS256' ? 'RSA' : 'EC'),
  );
  if (key === undefined)
    throw invalid(
      "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
    );
  const publicKey = {
    key: createPublicKey({ key, format: 'jwk' }),
    ...(algorithm === 'ES256' ? { dsaEncoding: 'ieee-p1363' as const } : {}),
  };
  if (!verify('sha256', Buffer.from(`${headText}.${claimsText}`), publicKey, Buffer.from(signature, 'base64url'))) {
    throw invalid('The ID Token provided is not a valid JWT: its signature is wrong.');
  }
  const audiences = [claims['aud']].flat().filter((each) => typeof each === 'string');
  if (!audiences.some((audience) => clientIds.includes(audience))) throw invalid('Incorrect token audience');
  if (typeof claims['exp'] !== 'number' || claims['exp'] * 1000 <= wallNow)
    throw new ApiError('ExpiredTokenException', 'Token expired: current date/time must be before the expiration date/time');
  if (typeof claims['nbf'] === 'number' && claims['nbf'] * 1000 > wallNow + 300_000) throw invalid('Token is not valid yet.');
  if (typeof claims['sub'] !== 'string' || typeof claims['iss'] !== 'string')
    throw invalid('The ID Token provided has no subject or issuer.');
  return { iss: claims['iss'], sub: claims['sub'], aud: audiences, claims };
}

function part(token: string, index: number): Readonly<Record<string, unknown>> {
  const parts = token.split('.');
  try {
    const value: unknown = JSON.parse(Buffer.from(parts[index] ?? '', 'base64url').toString('utf8'));
    if (parts.length === 3 && typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // refused below, with what is no JSON at all
  }
  throw invalid('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)');
}
