import { operation } from '../../../operation.ts';
import { deleteConflict } from '../errors.ts';
import { policyUse } from '../policy-use.ts';
import { requirePolicy } from '../require-entity.ts';
import { policiesCollection } from '../store.ts';

export const deletePolicy = operation<{ readonly PolicyArn: string }>((input, call) => {
  const policy = requirePolicy(call, input.PolicyArn);
  const use = policyUse(call, policy.arn);
  if (use.attachments + use.boundaries > 0) throw deleteConflict('Cannot delete a policy attached to entities.');
  if (policy.versions.length > 1)
    throw deleteConflict(
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    );
  call.state.table(policiesCollection, call.account).delete(policy.arn);
  return {};
});
