import { regionalCollection } from '../../state/collection.ts';

export type ParameterType = 'String' | 'StringList' | 'SecureString';
export type ParameterTier = 'Standard' | 'Advanced';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** One version of a parameter. Dates are virtual, epoch milliseconds. */
export interface ParameterVersion {
  readonly name: string;
  readonly type: ParameterType;
  readonly version: number;
  /** Of a SecureString: what KMS made of it, see `secure-value.ts`. */
  readonly value: string;
  /** Of a SecureString: the key as the caller named it. */
  readonly keyId?: string;
  readonly description?: string;
  readonly allowedPattern?: string;
  readonly tier: ParameterTier;
  readonly dataType: string;
  readonly modifiedAt: number;
  readonly modifiedBy: string;
  readonly labels: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly arn: string;
  readonly latest: number;
  readonly tags: readonly Tag[];
}

/** Key: the parameter's name. */
export const parametersCollection = regionalCollection<Parameter>('ssm', 'parameters');
/** Key: name, a colon (which names cannot have), the version in ten digits. */
export const versionsCollection = regionalCollection<ParameterVersion>('ssm', 'parameter-versions');
