import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { checkPolicyContent } from '../check-policy-content.ts';
import { invalidInput, policyNotFound } from '../errors.ts';
import { requireDelegable } from '../membership.ts';
import { policyShape } from '../shapes.ts';
import { policiesCollection } from '../store.ts';

interface Input {
  readonly PolicyId: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly Content?: string;
}

export const updatePolicy = operation<Input>((input, call) => {
  requireDelegable(call);
  const policies = call.state.table(policiesCollection);
  const policy = policies.get(input.PolicyId);
  if (policy === undefined) throw policyNotFound();
  if (policy.awsManaged) throw invalidInput('IMMUTABLE_POLICY', 'You specified a policy that is managed by AWS and cannot be modified.');
  const clash = policies.values().some((other) => other.id !== policy.id && other.type === policy.type && other.name === input.Name);
  if (clash) throw new ApiError('DuplicatePolicyException', 'A policy with the same name already exists.');
  if (input.Content !== undefined) checkPolicyContent(policy.type, input.Content);
  const changed = {
    ...policy,
    name: input.Name ?? policy.name,
    description: input.Description ?? policy.description,
    content: input.Content ?? policy.content,
  };
  policies.put(policy.id, changed);
  return { Policy: policyShape(changed) };
});
