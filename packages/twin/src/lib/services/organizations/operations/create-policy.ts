import { quota } from '@paddock/aws-data/quotas';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { checkPolicyContent } from '../check-policy-content.ts';
import { constraint } from '../errors.ts';
import { requireDelegable } from '../membership.ts';
import { policyTypes } from '../policy-types.ts';
import { policyArn, policyShape } from '../shapes.ts';
import { policiesCollection, type PolicyType, type Tag } from '../store.ts';
import { putTags } from '../tags.ts';

interface Input {
  readonly Content: string;
  readonly Description: string;
  readonly Name: string;
  readonly Type: PolicyType;
  readonly Tags?: readonly Tag[];
}

export const createPolicy = operation<Input>((input, call) => {
  const organization = requireDelegable(call);
  const policies = call.state.table(policiesCollection);
  const ofType = policies.values().filter((policy) => policy.type === input.Type);
  if (ofType.some((policy) => policy.name === input.Name))
    throw new ApiError('DuplicatePolicyException', 'A policy with the same name already exists.');
  const { total } = policyTypes[input.Type];
  if (total !== undefined && ofType.length >= quota(total).value) {
    throw constraint(
      'POLICY_NUMBER_LIMIT_EXCEEDED',
      'You attempted to exceed the number of policies that you can have in an organization.',
    );
  }
  checkPolicyContent(input.Type, input.Content);
  const id = `p-${call.ids.lower(8)}`;
  const policy = {
    id,
    arn: policyArn(organization, { id, type: input.Type }),
    name: input.Name,
    description: input.Description,
    type: input.Type,
    content: input.Content,
    awsManaged: false,
  };
  policies.put(id, policy);
  putTags(call, id, input.Tags ?? []);
  return { Policy: policyShape(policy) };
});
