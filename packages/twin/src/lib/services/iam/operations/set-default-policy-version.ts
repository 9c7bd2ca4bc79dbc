import { operation } from '../../../operation.ts';
import { notThere } from '../errors.ts';
import { requirePolicy } from '../require-entity.ts';
import { policiesCollection } from '../store.ts';

export const setDefaultPolicyVersion = operation<{ readonly PolicyArn: string; readonly VersionId: string }>((input, call) => {
  const policy = requirePolicy(call, input.PolicyArn);
  if (!policy.versions.some((version) => version.id === input.VersionId)) {
    throw notThere(`Policy ${input.PolicyArn} version ${input.VersionId} does not exist or is not attachable.`);
  }
  call.state.table(policiesCollection, call.account).put(policy.arn, { ...policy, defaultVersion: input.VersionId, updateDate: call.now });
  return {};
});
