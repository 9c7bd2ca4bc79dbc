import { operation } from '../../../operation.ts';
import { awsManagedPolicy } from '../aws-managed-policy.ts';
import { notThere } from '../errors.ts';
import { policyVersionShape } from '../shapes.ts';
import { findManagedPolicy } from '../store.ts';

export const getPolicyVersion = operation<{ readonly PolicyArn: string; readonly VersionId: string }>((input, call) => {
  const policy = findManagedPolicy(call.state, call.account, input.PolicyArn) ?? awsManagedPolicy(input.PolicyArn);
  if (policy === undefined) throw notThere(`Policy ${input.PolicyArn} was not found.`);
  const version = policy.versions.find((each) => each.id === input.VersionId);
  if (version === undefined) throw notThere(`Policy ${input.PolicyArn} version ${input.VersionId} does not exist or is not attachable.`);
  return { PolicyVersion: policyVersionShape(policy, version, true) };
});
