import type { JsonWebKey } from 'node:crypto';
import { globalCollection } from '../../state/collection.ts';

/** The public keys of an issuer of tokens, as its JWKS document has them. */
export interface IssuerKeys {
  readonly issuer: string;
  readonly keys: readonly JsonWebKey[];
}

/**
 * AWS fetches a provider's keys from its own address; the twin reaches no network, and is told them through its control endpoint.
 * Key: the issuer, with `https://`.
 */
export const issuerKeysCollection = globalCollection<IssuerKeys>('sts', 'issuer-keys');
