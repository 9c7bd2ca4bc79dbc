import { quota, sizeFor } from '@paddock/aws-data/quotas';
import { hasErrors } from '@paddock/base/diagnostics';
import { parsePolicy } from '@paddock/policy/document';
import { operation } from '../../../operation.ts';
import { constraint, invalidInput } from '../errors.ts';
import { requireManagement } from '../membership.ts';
import { resourcePolicyCollection, resourcePolicyShape } from '../resource-policy.ts';
import type { Tag } from '../store.ts';
import { putTags } from '../tags.ts';

export const putResourcePolicy = operation<{ readonly Content: string; readonly Tags?: readonly Tag[] }>((input, call) => {
  const organization = requireManagement(call);
  const size = sizeFor('organizations/delegation-policy-size', input.Content);
  if (size > quota('organizations/delegation-policy-size').value)
    throw constraint('RESOURCE_POLICY_CONTENT_LIMIT_EXCEEDED', `The resource policy is too long: ${size} characters.`);
  const { diagnostics } = parsePolicy(input.Content, 'resource');
  if (hasErrors(diagnostics))
    throw invalidInput('INVALID_RESOURCE_POLICY_JSON', diagnostics.map((diagnostic) => diagnostic.summary).join('; '));
  const table = call.state.table(resourcePolicyCollection);
  const id = table.get('policy')?.id ?? `rp-${call.ids.lower(8)}`;
  const policy = { id, content: input.Content };
  table.put('policy', policy);
  putTags(call, id, input.Tags ?? []);
  return { ResourcePolicy: resourcePolicyShape(organization, policy) };
});
