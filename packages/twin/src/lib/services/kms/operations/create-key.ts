import { keyMetadata } from '../key-metadata.ts';
import { keySpecs } from '../key-specs.ts';
import { checkKeyPolicy } from '../check-key-policy.ts';
import { invalid, unsupported } from '../errors.ts';
import { kmsOperation } from '../kms-operation.ts';
import { defaultKeyPolicy } from '../key-policies.ts';
import { makeKey } from '../make-key.ts';
import { withTags } from '../tags.ts';
import type { KeyUsage, Tag } from '../store.ts';

interface Input {
  readonly Policy?: string;
  readonly Description?: string;
  readonly KeyUsage?: KeyUsage;
  readonly CustomerMasterKeySpec?: string;
  readonly KeySpec?: string;
  readonly Origin?: string;
  readonly CustomKeyStoreId?: string;
  readonly XksKeyId?: string;
  readonly BypassPolicyLockoutSafetyCheck?: boolean;
  readonly Tags?: readonly Tag[];
  readonly MultiRegion?: boolean;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html */
export const createKey = kmsOperation<Input>((input, call) => {
  if ((input.Origin ?? 'AWS_KMS') !== 'AWS_KMS' || input.CustomKeyStoreId !== undefined || input.XksKeyId !== undefined) {
    throw unsupported('The twin makes key material itself: imported material and custom key stores are not there.');
  }
  if (input.MultiRegion === true) throw unsupported('The twin has no multi-Region keys.');
  const name = input.KeySpec ?? input.CustomerMasterKeySpec ?? 'SYMMETRIC_DEFAULT';
  const spec = keySpecs[name];
  if (spec === undefined) throw unsupported(`The twin has no keys of the spec ${name}.`);
  const usage = input.KeyUsage ?? (name === 'SYMMETRIC_DEFAULT' ? 'ENCRYPT_DECRYPT' : undefined);
  if (usage === undefined) throw invalid(`You must specify a KeyUsage value for a key with KeySpec ${name}.`);
  if (!spec.usages.includes(usage)) throw invalid(`KeyUsage ${usage} is not compatible with KeySpec ${name}`);
  const { account, region, now, state, ids } = call;
  const key = makeKey(state, ids, {
    account,
    region,
    description: input.Description ?? '',
    spec: name,
    usage,
    manager: 'CUSTOMER',
    createdAt: now,
    policy: input.Policy ?? defaultKeyPolicy(account),
    tags: withTags([], input.Tags ?? []),
  });
  checkKeyPolicy(call, key.arn, key.policy, input.BypassPolicyLockoutSafetyCheck === true);
  return { KeyMetadata: keyMetadata(state, key) };
});
