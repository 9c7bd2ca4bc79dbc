import { operation } from '../../../operation.ts';
import { awsManagedPolicy } from '../aws-managed-policy.ts';
import { notThere } from '../errors.ts';
import { policyUse } from '../policy-use.ts';
import { policyShape } from '../shapes.ts';
import { findManagedPolicy } from '../store.ts';

export const getPolicy = operation<{ readonly PolicyArn: string }>((input, call) => {
  const own = findManagedPolicy(call.state, call.account, input.PolicyArn);
  if (own !== undefined) return { Policy: policyShape(own, policyUse(call, own.arn)) };
  const aws = awsManagedPolicy(input.PolicyArn);
  if (aws === undefined) throw notThere(`Policy ${input.PolicyArn} was not found.`);
  return { Policy: policyShape(aws, policyUse(call, aws.arn)) };
});
