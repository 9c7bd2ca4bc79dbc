import type { Members } from '../../operation.ts';
import type { Group, InstanceProfile, ManagedPolicy, PolicyVersion, Role, User } from './store.ts';

/** Documents are percent-encoded in answers: IAM API reference, `GetRolePolicy`. */
export function encodeDocument(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function boundaryShape(arn: string | undefined): Members {
  return arn === undefined ? {} : { PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: arn } };
}

/** `lists`: ListRoles leaves out the boundary, tags and last use. */
export function roleShape(role: Role, form: 'whole' | 'list' = 'whole'): Members {
  const base = {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: role.createDate,
    AssumeRolePolicyDocument: encodeDocument(role.trust),
    Description: role.description,
    MaxSessionDuration: role.maxSessionDuration,
  };
  if (form === 'list') return base;
  return {
    ...base,
    ...boundaryShape(role.boundary),
    ...(role.tags.length === 0 ? {} : { Tags: role.tags }),
    RoleLastUsed: role.lastUsed === undefined ? {} : { LastUsedDate: role.lastUsed.date, Region: role.lastUsed.region },
  };
}

export function roleDetailShape(role: Role, profiles: readonly Members[]): Members {
  const { Description: _description, MaxSessionDuration: _duration, ...shape } = roleShape(role);
  return {
    ...shape,
    Tags: role.tags,
    InstanceProfileList: profiles,
    RolePolicyList: inlineShapes(role.inline),
    AttachedManagedPolicies: role.attached.map(attachedPolicyShape),
  };
}

export function userShape(user: User, form: 'whole' | 'list' = 'whole'): Members {
  const base = {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: user.arn,
    CreateDate: user.createDate,
    PasswordLastUsed: user.passwordLastUsed,
  };
  return form === 'list' ? base : { ...base, ...boundaryShape(user.boundary), ...(user.tags.length === 0 ? {} : { Tags: user.tags }) };
}

export function userDetailShape(user: User, groups: readonly string[]): Members {
  const { PasswordLastUsed: _used, ...shape } = userShape(user);
  return {
    ...shape,
    Tags: user.tags,
    UserPolicyList: inlineShapes(user.inline),
    GroupList: groups,
    AttachedManagedPolicies: user.attached.map(attachedPolicyShape),
  };
}

export function groupShape(group: Group): Members {
  return { Path: group.path, GroupName: group.name, GroupId: group.id, Arn: group.arn, CreateDate: group.createDate };
}

export function groupDetailShape(group: Group): Members {
  return {
    ...groupShape(group),
    GroupPolicyList: inlineShapes(group.inline),
    AttachedManagedPolicies: group.attached.map(attachedPolicyShape),
  };
}

function inlineShapes(inline: Readonly<Record<string, string>>): readonly Members[] {
  return Object.entries(inline).map(([name, text]) => ({ PolicyName: name, PolicyDocument: encodeDocument(text) }));
}

export function attachedPolicyShape(arn: string): Members {
  return { PolicyName: arn.slice(arn.lastIndexOf('/') + 1), PolicyArn: arn };
}

export interface PolicyUse {
  readonly attachments: number;
  readonly boundaries: number;
}

export function policyShape(policy: ManagedPolicy, use: PolicyUse, form: 'whole' | 'list' = 'whole'): Members {
  const base = {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersion,
    AttachmentCount: use.attachments,
    PermissionsBoundaryUsageCount: use.boundaries,
    IsAttachable: true,
    CreateDate: policy.createDate,
    UpdateDate: policy.updateDate,
  };
  return form === 'list' ? base : { ...base, Description: policy.description, ...(policy.tags.length === 0 ? {} : { Tags: policy.tags }) };
}

export function policyVersionShape(policy: ManagedPolicy, version: PolicyVersion, withDocument: boolean): Members {
  return {
    ...(withDocument ? { Document: encodeDocument(version.document) } : {}),
    VersionId: version.id,
    IsDefaultVersion: version.id === policy.defaultVersion,
    CreateDate: version.createDate,
  };
}

export function instanceProfileShape(profile: InstanceProfile, role: Role | undefined): Members {
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Arn: profile.arn,
    CreateDate: profile.createDate,
    Roles: role === undefined ? [] : [roleShape(role, 'list')],
    ...(profile.tags.length === 0 ? {} : { Tags: profile.tags }),
  };
}
