import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { requireManagement } from '../membership.ts';
import { resourcePolicyCollection } from '../resource-policy.ts';

export const deleteResourcePolicy = operation<object>((_input, call) => {
  requireManagement(call);
  const table = call.state.table(resourcePolicyCollection);
  if (!table.has('policy'))
    throw new ApiError('ResourcePolicyNotFoundException', "We can't find a resource policy request with the parameter that you specified.");
  table.delete('policy');
  return {};
});
