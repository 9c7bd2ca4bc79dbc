import { regionalCollection } from '../../state/collection.ts';

export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';
export type KeyUsage = 'ENCRYPT_DECRYPT' | 'SIGN_VERIFY' | 'GENERATE_VERIFY_MAC';

export interface Tag {
  readonly TagKey: string;
  readonly TagValue: string;
}

/** A KMS key. Dates are virtual, epoch milliseconds. */
export interface Key {
  readonly id: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly description: string;
  readonly spec: string;
  readonly usage: KeyUsage;
  readonly manager: 'CUSTOMER' | 'AWS';
  readonly state: KeyState;
  readonly createdAt: number;
  /** The key policy's text. */
  readonly policy: string;
  readonly tags: readonly Tag[];
  readonly deletion?: { readonly at: number; readonly windowDays: number };
  readonly rotation?: { readonly periodDays: number; readonly nextAt: number };
}

/** One generation of a key's secret. */
export interface KeyMaterial {
  /** 64 hex digits. */
  readonly id: string;
  /** Base64: 32 bytes of AES, an HMAC key, or a private key in PKCS #8 DER. */
  readonly secret: string;
  readonly createdAt: number;
  readonly origin: 'INITIAL' | 'AUTOMATIC' | 'ON_DEMAND';
}

export interface Alias {
  /** `alias/…` */
  readonly name: string;
  readonly keyId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface GrantConstraints {
  readonly EncryptionContextSubset?: Readonly<Record<string, string>>;
  readonly EncryptionContextEquals?: Readonly<Record<string, string>>;
}

export interface Grant {
  /** 64 hex digits. */
  readonly id: string;
  readonly keyId: string;
  readonly keyArn: string;
  readonly name?: string;
  /** The ARN of a principal, or the name of an AWS service. */
  readonly grantee: string;
  readonly retiring?: string;
  readonly operations: readonly string[];
  readonly constraints?: GrantConstraints;
  readonly issuingAccount: string;
  readonly createdAt: number;
}

/** Key: key id. */
export const keysCollection = regionalCollection<Key>('kms', 'keys');
/** Key: key id. The newest last; all stay, so that what they encrypted can be read. */
export const materialsCollection = regionalCollection<readonly KeyMaterial[]>('kms', 'materials');
/** Key: alias name. */
export const aliasesCollection = regionalCollection<Alias>('kms', 'aliases');
/** Key: `keyId/grantId`. */
export const grantsCollection = regionalCollection<Grant>('kms', 'grants');
