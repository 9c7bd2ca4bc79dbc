import type { AccountIam, Entrance } from '@paddock/aws-clients/clients';
import type { CreateManagedPolicy, CreateRole, DeleteRole, RoleAction, UpdateManagedPolicy } from '../../action.ts';
import { logicalIdTag } from '../logical-id.ts';
import { deployerPath } from '../plan/iam-context.ts';
import { ActionFailed } from './failure.ts';
import { unless } from './retry.ts';
import type { Run } from './run.ts';
import { tagList, tagsToSet } from './tag-list.ts';

const gone = ['NoSuchEntity', 'NoSuchEntityException'];
const exists = ['EntityAlreadyExists', 'EntityAlreadyExistsException'];

/** One change inside an account. Each can be repeated: what is so already counts as done. */
export async function performInAccount(run: Run, action: RoleAction): Promise<void> {
  await perform(run, run.iam(action.account, entranceFor(action)), action);
  if (!concernsDeployer(action)) return;
  run.forgetEntrance(action.account);
  run.settling.add(action.account);
}

/** A deployer that has just been made may not do anything yet, and one that was tampered with may not mend itself. */
export function entranceFor(action: RoleAction): Entrance {
  return concernsDeployer(action) ? 'organization-access' : 'deployer';
}

function concernsDeployer(action: RoleAction): boolean {
  return 'role' in action && action.role === deployerPath;
}

async function perform(run: Run, api: AccountIam, action: RoleAction): Promise<void> {
  switch (action.kind) {
    case 'create-managed-policy':
      return createManagedPolicy(run, api, action);
    case 'update-managed-policy':
      return updateManagedPolicy(run, api, action);
    case 'create-role':
      return createRole(run, api, action);
    case 'update-role':
      await api.updateRole({
        RoleName: nameOf(action.role),
        Description: action.after.description,
        MaxSessionDuration: action.after.maxSessionSeconds,
      });
      return;
    case 'update-trust':
      await api.updateAssumeRolePolicy({ RoleName: nameOf(action.role), PolicyDocument: text(run, action.after) });
      return;
    case 'set-boundary':
      return setBoundary(run, api, nameOf(action.role), action.after);
    case 'put-role-policy':
      await api.putRolePolicy({ RoleName: nameOf(action.role), PolicyName: action.policy, PolicyDocument: text(run, action.after) });
      return;
    case 'delete-role-policy':
      await unless(gone, () => api.deleteRolePolicy({ RoleName: nameOf(action.role), PolicyName: action.policy }));
      return;
    case 'attach-role-policy':
      await api.attachRolePolicy({ RoleName: nameOf(action.role), PolicyArn: run.render(action.policyArn) });
      return;
    case 'detach-role-policy':
      await unless(gone, () => api.detachRolePolicy({ RoleName: nameOf(action.role), PolicyArn: action.policyArn }));
      return;
    case 'tag-role':
      if (Object.keys(action.set).length > 0) await api.tagRole({ RoleName: nameOf(action.role), Tags: tagsToSet(action.set) });
      if (action.remove.length > 0) await api.untagRole({ RoleName: nameOf(action.role), TagKeys: [...action.remove] });
      return;
    case 'delete-role':
      return deleteRole(api, action);
  }
}

async function createRole(run: Run, api: AccountIam, action: CreateRole): Promise<void> {
  const RoleName = nameOf(action.role);
  const boundary = action.permissionsBoundary === undefined ? undefined : run.render(action.permissionsBoundary);
  const made = await unless(exists, () =>
    api.createRole({
      RoleName,
      Path: pathOf(action.role),
      Description: action.description,
      AssumeRolePolicyDocument: text(run, action.trust),
      MaxSessionDuration: action.maxSessionSeconds,
      Tags: tagList(action.tags),
      ...(boundary === undefined ? {} : { PermissionsBoundary: boundary }),
    }),
  );
  if (made === 'done') return;
  // The reply was lost, or somebody made one of that name: ours carries the logical id and is where it should be.
  const { Role: role } = await api.getRole({ RoleName });
  const ours = role?.Path === pathOf(action.role) && role.Tags?.some((tag) => tag.Key === logicalIdTag) === true;
  if (!ours) {
    throw new ActionFailed(
      `a role ${RoleName} that is not Paddock's exists (${role?.Arn})`,
      'Rename or delete it, then run `paddock apply` again.',
    );
  }
  await setBoundary(run, api, RoleName, action.permissionsBoundary);
  await api.updateAssumeRolePolicy({ RoleName, PolicyDocument: text(run, action.trust) });
  await api.updateRole({ RoleName, Description: action.description, MaxSessionDuration: action.maxSessionSeconds });
  await api.tagRole({ RoleName, Tags: tagList(action.tags) });
}

async function setBoundary(run: Run, api: AccountIam, RoleName: string, arn: string | undefined): Promise<void> {
  if (arn === undefined) await unless(gone, () => api.deleteRolePermissionsBoundary({ RoleName }));
  else await api.putRolePermissionsBoundary({ RoleName, PermissionsBoundary: run.render(arn) });
}

async function createManagedPolicy(run: Run, api: AccountIam, action: CreateManagedPolicy): Promise<void> {
  const document = text(run, action.document);
  const made = await unless(exists, () =>
    api.createPolicy({
      PolicyName: nameOf(action.policy),
      Path: pathOf(action.policy),
      Description: action.description,
      PolicyDocument: document,
      Tags: tagList({ [logicalIdTag]: nameOf(action.policy) }),
    }),
  );
  if (made === 'was-so') await newVersion(api, policyArn(run, action), document);
}

async function updateManagedPolicy(run: Run, api: AccountIam, action: UpdateManagedPolicy): Promise<void> {
  await newVersion(api, policyArn(run, action), text(run, action.after));
}

/**
 * A policy keeps five versions: the oldest that is not in force makes room.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html
 */
async function newVersion(api: AccountIam, PolicyArn: string, PolicyDocument: string): Promise<void> {
  const { Versions: versions = [] } = await api.listPolicyVersions({ PolicyArn });
  const spare = versions
    .filter((version) => version.IsDefaultVersion !== true)
    .toSorted((a, b) => versionNumber(a.VersionId) - versionNumber(b.VersionId));
  const oldest = spare[0]?.VersionId;
  if (versions.length >= 5 && oldest !== undefined) {
    await unless(gone, () => api.deletePolicyVersion({ PolicyArn, VersionId: oldest }));
  }
  await api.createPolicyVersion({ PolicyArn, PolicyDocument, SetAsDefault: true });
}

function versionNumber(id: string | undefined): number {
  return Number(id?.slice(1) ?? 0);
}

async function deleteRole(api: AccountIam, action: DeleteRole): Promise<void> {
  const RoleName = nameOf(action.role);
  for (const PolicyName of action.inlinePolicies) await unless(gone, () => api.deleteRolePolicy({ RoleName, PolicyName }));
  for (const PolicyArn of action.managedPolicyArns) await unless(gone, () => api.detachRolePolicy({ RoleName, PolicyArn }));
  await unless(gone, () => api.deleteRole({ RoleName }));
}

function policyArn(run: Run, action: { readonly account: string; readonly policy: string }): string {
  return `arn:aws:iam::${run.idOf('account', action.account)}:policy${action.policy}`;
}

function text(run: Run, document: unknown): string {
  return JSON.stringify(run.render(document));
}

/** Of a path and name, the name. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function pathOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
