import { quota } from '@paddock/aws-data/quotas';
import { operation } from '../../../operation.ts';
import { checkTrustPolicy } from '../check-document.ts';
import { mergeTags } from '../entity-tags.ts';
import { alreadyExists, limitExceeded, validationError } from '../errors.ts';
import { requireManagedDocument } from '../require-entity.ts';
import { roleShape } from '../shapes.ts';
import { type Role, rolesCollection, type Tag } from '../store.ts';

interface Input {
  readonly RoleName: string;
  readonly AssumeRolePolicyDocument: string;
  readonly Path?: string;
  readonly Description?: string;
  readonly MaxSessionDuration?: number;
  readonly PermissionsBoundary?: string;
  readonly Tags?: readonly Tag[];
}

export const createRole = operation<Input>((input, call) => {
  const roles = call.state.table(rolesCollection, call.account);
  const path = input.Path ?? '/';
  if (path.startsWith('/aws-service-role/'))
    throw validationError('Paths that begin with /aws-service-role/ are for service-linked roles only.');
  if (roles.has(input.RoleName.toLowerCase())) throw alreadyExists('role', input.RoleName);
  if (roles.size >= quota('iam/roles-per-account').value)
    throw limitExceeded(`Cannot exceed quota for RolesPerAccount: ${quota('iam/roles-per-account').value}`);
  checkTrustPolicy(call, input.AssumeRolePolicyDocument);
  if (input.PermissionsBoundary !== undefined) requireManagedDocument(call, input.PermissionsBoundary);
  const role: Role = {
    name: input.RoleName,
    path,
    id: call.ids.iam('AROA'),
    arn: `arn:aws:iam::${call.account}:role${path}${input.RoleName}`,
    createDate: call.now,
    trust: input.AssumeRolePolicyDocument,
    maxSessionDuration: input.MaxSessionDuration ?? 3600,
    tags: mergeTags([], input.Tags ?? []),
    inline: {},
    attached: [],
    ...(input.Description === undefined ? {} : { description: input.Description }),
    ...(input.PermissionsBoundary === undefined ? {} : { boundary: input.PermissionsBoundary }),
  };
  roles.put(role.name.toLowerCase(), role);
  return { Role: roleShape(role) };
});
