import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { requireReader } from '../membership.ts';
import { resourcePolicyCollection, resourcePolicyShape } from '../resource-policy.ts';

export const describeResourcePolicy = operation<object>((_input, call) => {
  const organization = requireReader(call);
  const policy = call.state.table(resourcePolicyCollection).get('policy');
  if (policy === undefined)
    throw new ApiError('ResourcePolicyNotFoundException', "We can't find a resource policy request with the parameter that you specified.");
  return { ResourcePolicy: resourcePolicyShape(organization, policy) };
});
