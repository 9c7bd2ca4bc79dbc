import type { OrganisationPolicyType, PolicyJson } from '@paddock/blueprint/estate';

/**
 * One change. OUs, accounts and policies stand with their logical ids (`root` is the root); documents and ARNs may hold references
 * (`{{account:…}}`), which apply renders once the ids exist.
 */
export type Action =
  | CreateOrganization
  | EnablePolicyType
  | CreateOu
  | RenameOu
  | DeleteOu
  | CreateAccount
  | MoveAccount
  | CreatePolicy
  | UpdatePolicy
  | DeletePolicy
  | AttachPolicy
  | DetachPolicy
  | TagResource
  | RoleAction;

/** A change inside one account. */
export type RoleAction =
  | CreateManagedPolicy
  | UpdateManagedPolicy
  | CreateRole
  | UpdateRole
  | UpdateTrust
  | SetBoundary
  | PutRolePolicy
  | DeleteRolePolicy
  | AttachRolePolicy
  | DetachRolePolicy
  | TagRole
  | DeleteRole;

export function isRoleAction(action: Action): action is RoleAction {
  return 'account' in action && action.kind !== 'create-account' && action.kind !== 'move-account';
}

interface Base {
  /** Unique in the plan, and the same for the same change in another plan. */
  readonly id: string;
  /** One line for people. */
  readonly summary: string;
  /** Ids of the actions that must have succeeded before. */
  readonly dependsOn: readonly string[];
}

export interface CreateOrganization extends Base {
  readonly kind: 'create-organization';
}
export interface EnablePolicyType extends Base {
  readonly kind: 'enable-policy-type';
  readonly policyType: OrganisationPolicyType;
}
export interface CreateOu extends Base {
  readonly kind: 'create-ou';
  readonly ou: string;
  readonly name: string;
  readonly parent: string;
}
export interface RenameOu extends Base {
  readonly kind: 'rename-ou';
  readonly ou: string;
  readonly before: string;
  readonly after: string;
}
/** Only of an OU that is empty by then. */
export interface DeleteOu extends Base {
  readonly kind: 'delete-ou';
  readonly ou: string;
  readonly name: string;
}
export interface CreateAccount extends Base {
  readonly kind: 'create-account';
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly tags: Readonly<Record<string, string>>;
  /** A request with this name that AWS was still working on when the plan was made. */
  readonly request?: string;
}
export interface MoveAccount extends Base {
  readonly kind: 'move-account';
  readonly account: string;
  /** Logical id of the OU it is in, `root`, or AWS's id of an OU that is not Paddock's. */
  readonly before: string;
  readonly after: string;
}
export interface PolicyContent {
  readonly name: string;
  readonly description: string;
  readonly document: PolicyJson;
}
export interface CreatePolicy extends Base, PolicyContent {
  readonly kind: 'create-policy';
  readonly policy: string;
  readonly policyType: OrganisationPolicyType;
  /** Ids of the guardrails that it holds. */
  readonly guardrails: readonly string[];
}
export interface UpdatePolicy extends Base {
  readonly kind: 'update-policy';
  readonly policy: string;
  readonly policyType: OrganisationPolicyType;
  readonly before: { readonly name: string; readonly description: string; readonly document: unknown };
  readonly after: PolicyContent;
  readonly guardrails: readonly string[];
  /** `widen`: for the time of the change it holds the old statements and the new ones, so that no statement is missing meanwhile. */
  readonly step: 'widen' | 'final';
}
export interface DeletePolicy extends Base {
  readonly kind: 'delete-policy';
  readonly policy: string;
  readonly name: string;
}
export interface AttachPolicy extends Base {
  readonly kind: 'attach-policy';
  readonly policy: string;
  readonly target: string;
  readonly guardrails: readonly string[];
}
export interface DetachPolicy extends Base {
  readonly kind: 'detach-policy';
  readonly policy: string;
  readonly target: string;
  /** Of the estate; empty for a policy that is not in it any more. */
  readonly guardrails: readonly string[];
}
export interface TagSettings {
  readonly set: Readonly<Record<string, { readonly before?: string; readonly after: string }>>;
  readonly remove: readonly string[];
}
export interface TagResource extends Base, TagSettings {
  readonly kind: 'tag-resource';
  readonly resource: { readonly kind: 'ou' | 'account' | 'policy'; readonly logicalId: string };
}

interface InAccount extends Base {
  readonly account: string;
}
interface OnRole extends InAccount {
  /** Path and name, e.g. `/paddock/scientist`. */
  readonly role: string;
}
export interface CreateManagedPolicy extends InAccount {
  readonly kind: 'create-managed-policy';
  /** Path and name. */
  readonly policy: string;
  readonly description: string;
  readonly document: PolicyJson;
}
export interface UpdateManagedPolicy extends InAccount {
  readonly kind: 'update-managed-policy';
  readonly policy: string;
  readonly before: unknown;
  readonly after: PolicyJson;
}
export interface CreateRole extends OnRole {
  readonly kind: 'create-role';
  readonly description: string;
  readonly trust: PolicyJson;
  readonly permissionsBoundary?: string;
  readonly maxSessionSeconds: number;
  readonly tags: Readonly<Record<string, string>>;
}
export interface UpdateRole extends OnRole {
  readonly kind: 'update-role';
  readonly before: RoleSettings;
  readonly after: RoleSettings;
}
export interface RoleSettings {
  readonly description: string;
  readonly maxSessionSeconds: number;
}
export interface UpdateTrust extends OnRole {
  readonly kind: 'update-trust';
  readonly before: unknown;
  readonly after: PolicyJson;
}
/** Without `after` the boundary is removed. */
export interface SetBoundary extends OnRole {
  readonly kind: 'set-boundary';
  readonly before?: string;
  readonly after?: string;
}
export interface PutRolePolicy extends OnRole {
  readonly kind: 'put-role-policy';
  readonly policy: string;
  readonly before?: unknown;
  readonly after: PolicyJson;
}
export interface DeleteRolePolicy extends OnRole {
  readonly kind: 'delete-role-policy';
  readonly policy: string;
  readonly before: unknown;
}
export interface AttachRolePolicy extends OnRole {
  readonly kind: 'attach-role-policy';
  readonly policyArn: string;
}
export interface DetachRolePolicy extends OnRole {
  readonly kind: 'detach-role-policy';
  readonly policyArn: string;
}
export interface TagRole extends OnRole, TagSettings {
  readonly kind: 'tag-role';
}
export interface DeleteRole extends OnRole {
  readonly kind: 'delete-role';
  readonly inlinePolicies: readonly string[];
  readonly managedPolicyArns: readonly string[];
}
