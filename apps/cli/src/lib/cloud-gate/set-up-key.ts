import type { PolicyJson } from '@paddock/blueprint/estate';
import type { JsonService } from '../aws-json/json-service.ts';

export interface KeySetUp {
  /** `alias/…` */
  readonly alias: string;
  readonly description: string;
  readonly policy: PolicyJson;
}

export interface KeyMade {
  readonly arn: string;
  readonly done: 'made' | 'kept';
}

/** Makes a KMS key that turns every year, if the alias names none, and sets its policy. Can be repeated. */
export async function setUpKey(kms: JsonService, { alias, description, policy }: KeySetUp): Promise<KeyMade> {
  const Policy = JSON.stringify(policy);
  const known = await keyOf(kms, alias);
  if (known !== undefined) {
    await kms('PutKeyPolicy', { KeyId: known, PolicyName: 'default', Policy });
    return { arn: known, done: 'kept' };
  }
  const { KeyMetadata } = (await kms('CreateKey', { Description: description, Policy })) as {
    readonly KeyMetadata: { readonly Arn: string };
  };
  const arn = KeyMetadata.Arn;
  await kms('EnableKeyRotation', { KeyId: arn });
  await kms('CreateAlias', { AliasName: alias, TargetKeyId: arn });
  return { arn, done: 'made' };
}

async function keyOf(kms: JsonService, alias: string): Promise<string | undefined> {
  try {
    const { KeyMetadata } = (await kms('DescribeKey', { KeyId: alias })) as { readonly KeyMetadata: { readonly Arn: string } };
    return KeyMetadata.Arn;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundException') return undefined;
    throw error;
  }
}
