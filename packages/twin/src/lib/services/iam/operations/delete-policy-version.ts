import { operation } from '../../../operation.ts';
import { deleteConflict, notThere } from '../errors.ts';
import { requirePolicy } from '../require-entity.ts';
import { policiesCollection } from '../store.ts';

export const deletePolicyVersion = operation<{ readonly PolicyArn: string; readonly VersionId: string }>((input, call) => {
  const policy = requirePolicy(call, input.PolicyArn);
  if (!policy.versions.some((version) => version.id === input.VersionId)) {
    throw notThere(`Policy ${input.PolicyArn} version ${input.VersionId} does not exist or is not attachable.`);
  }
  if (policy.defaultVersion === input.VersionId) throw deleteConflict('Cannot delete the default version of a policy.');
  const versions = policy.versions.filter((version) => version.id !== input.VersionId);
  call.state.table(policiesCollection, call.account).put(policy.arn, { ...policy, versions });
  return {};
});
