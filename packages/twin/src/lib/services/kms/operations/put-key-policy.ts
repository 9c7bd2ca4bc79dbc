import { checkKeyPolicy } from '../check-key-policy.ts';
import { invalid } from '../errors.ts';
import { ownKeyOf, putKey } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

interface Input {
  readonly KeyId: string;
  readonly PolicyName?: string;
  readonly Policy: string;
  readonly BypassPolicyLockoutSafetyCheck?: boolean;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html */
export const putKeyPolicy = kmsOperation<Input>((input, call) => {
  const key = ownKeyOf(call, input.KeyId, 'kms:PutKeyPolicy');
  if ((input.PolicyName ?? 'default') !== 'default') throw invalid("The only valid policy name is 'default'.");
  checkKeyPolicy(call, key.arn, input.Policy, input.BypassPolicyLockoutSafetyCheck === true);
  putKey(call, { ...key, policy: input.Policy });
  return {};
});
