import { operation } from '../../../operation.ts';
import { checkTrustPolicy } from '../check-document.ts';
import { requireOwnRole } from '../require-entity.ts';
import { rolesCollection } from '../store.ts';

export const updateAssumeRolePolicy = operation<{ readonly RoleName: string; readonly PolicyDocument: string }>((input, call) => {
  const role = requireOwnRole(call, input.RoleName);
  checkTrustPolicy(call, input.PolicyDocument);
  call.state.table(rolesCollection, call.account).put(role.name.toLowerCase(), { ...role, trust: input.PolicyDocument });
  return {};
});
