import type { IamApi } from '@paddock/aws-clients/iam';
import { FakeError, type FakeIamAccount, type FakeRole, type FakeState } from './fake-state.ts';

export function fakeIam(state: FakeState, account: string): IamApi {
  const own = (): FakeIamAccount => {
    const found = state.iam.get(account);
    if (found === undefined) throw new FakeError('AccessDenied', `no account ${account}`);
    return found;
  };
  const role = (name: string | undefined): FakeRole => {
    const found = own().roles.get(name ?? '');
    if (found === undefined) throw new FakeError('NoSuchEntityException', `no role ${name}`);
    return found;
  };
  const policy = (arn: string | undefined) => {
    const found = own().policies.get(arn ?? '');
    if (found === undefined) throw new FakeError('NoSuchEntityException', `no policy ${arn}`);
    return found;
  };
  const needPolicy = (arn: string | undefined): void => {
    if (arn !== undefined && !arn.includes('::aws:policy/')) policy(arn);
  };
  /** As IAM does: roles that a trust policy names as principals have to exist. */
  const checkPrincipals = (trust: string | undefined): void => {
    for (const [, owner, path] of (trust ?? '').matchAll(/"arn:aws:iam::(\d{12}):role\/([^"*]+)"/g)) {
      const name = path?.slice(path.lastIndexOf('/') + 1) ?? '';
      if (state.iam.get(owner ?? '')?.roles.has(name) !== true)
        throw new FakeError('MalformedPolicyDocumentException', `Invalid principal in policy: ${owner} ${path}`);
    }
  };
  const arnOf = (found: { readonly path: string; readonly name: string }): string =>
    `arn:aws:iam::${account}:role${found.path}${found.name}`;
  const basics = (found: FakeRole) => ({
    RoleName: found.name,
    Path: found.path,
    Arn: arnOf(found),
    RoleId: 'AROA',
    CreateDate: new Date(0),
  });
  const tagsOf = (found: FakeRole) => [...found.tags].map(([Key, Value]) => ({ Key, Value }));

  return {
    listRoles: async ({ PathPrefix }) => ({
      IsTruncated: false,
      Roles: [...own().roles.values()]
        .filter((found) => found.path.startsWith(PathPrefix ?? '/'))
        .map((found) => ({ ...basics(found), Description: found.description, MaxSessionDuration: found.maxSessionSeconds })),
    }),
    getAccountAuthorizationDetails: async () => ({
      IsTruncated: false,
      RoleDetailList: [...own().roles.values()].map((found) => ({
        ...basics(found),
        AssumeRolePolicyDocument: encodeURIComponent(found.trust),
        RolePolicyList: [...found.inline].map(([PolicyName, document]) => ({ PolicyName, PolicyDocument: encodeURIComponent(document) })),
        AttachedManagedPolicies: [...found.attached].map((PolicyArn) => ({ PolicyArn })),
        ...(found.boundary === undefined ? {} : { PermissionsBoundary: { PermissionsBoundaryArn: found.boundary } }),
        Tags: tagsOf(found),
      })),
      Policies: [...own().policies.values()].map((found) => ({
        PolicyName: found.name,
        Path: found.path,
        Arn: found.arn,
        PolicyVersionList: found.versions.map((version, index) => ({
          VersionId: version.id,
          Document: encodeURIComponent(version.document),
          IsDefaultVersion: index === found.versions.length - 1,
        })),
      })),
    }),
    getRole: async ({ RoleName }) => ({ Role: { ...basics(role(RoleName)), Tags: tagsOf(role(RoleName)) } }),
    createRole: async ({ RoleName, Path, Description, AssumeRolePolicyDocument, MaxSessionDuration, Tags, PermissionsBoundary }) => {
      if (own().roles.has(RoleName ?? '')) throw new FakeError('EntityAlreadyExistsException');
      needPolicy(PermissionsBoundary);
      checkPrincipals(AssumeRolePolicyDocument);
      const made: FakeRole = {
        name: RoleName ?? '',
        path: Path ?? '/',
        description: Description ?? '',
        trust: AssumeRolePolicyDocument ?? '',
        maxSessionSeconds: MaxSessionDuration ?? 3600,
        inline: new Map(),
        attached: new Set(),
        tags: new Map((Tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? ''])),
        ...(PermissionsBoundary === undefined ? {} : { boundary: PermissionsBoundary }),
      };
      own().roles.set(made.name, made);
      return { Role: { ...basics(made), AssumeRolePolicyDocument: made.trust } };
    },
    updateRole: async ({ RoleName, Description, MaxSessionDuration }) => {
      Object.assign(role(RoleName), { description: Description ?? '', maxSessionSeconds: MaxSessionDuration ?? 3600 });
      return {};
    },
    updateAssumeRolePolicy: async ({ RoleName, PolicyDocument }) => {
      checkPrincipals(PolicyDocument);
      role(RoleName).trust = PolicyDocument ?? '';
      return {};
    },
    putRolePermissionsBoundary: async ({ RoleName, PermissionsBoundary }) => {
      needPolicy(PermissionsBoundary);
      role(RoleName).boundary = PermissionsBoundary ?? '';
      return {};
    },
    deleteRolePermissionsBoundary: async ({ RoleName }) => {
      delete role(RoleName).boundary;
      return {};
    },
    putRolePolicy: async ({ RoleName, PolicyName, PolicyDocument }) => {
      role(RoleName).inline.set(PolicyName ?? '', PolicyDocument ?? '');
      return {};
    },
    deleteRolePolicy: async ({ RoleName, PolicyName }) => {
      if (!role(RoleName).inline.delete(PolicyName ?? '')) throw new FakeError('NoSuchEntityException');
      return {};
    },
    attachRolePolicy: async ({ RoleName, PolicyArn }) => {
      needPolicy(PolicyArn);
      role(RoleName).attached.add(PolicyArn ?? '');
      return {};
    },
    detachRolePolicy: async ({ RoleName, PolicyArn }) => {
      if (!role(RoleName).attached.delete(PolicyArn ?? '')) throw new FakeError('NoSuchEntityException');
      return {};
    },
    tagRole: async ({ RoleName, Tags }) => {
      for (const tag of Tags ?? []) role(RoleName).tags.set(tag.Key ?? '', tag.Value ?? '');
      return {};
    },
    untagRole: async ({ RoleName, TagKeys }) => {
      for (const key of TagKeys ?? []) role(RoleName).tags.delete(key);
      return {};
    },
    deleteRole: async ({ RoleName }) => {
      const found = role(RoleName);
      if (found.inline.size > 0 || found.attached.size > 0) throw new FakeError('DeleteConflictException');
      own().roles.delete(found.name);
      return {};
    },
    createPolicy: async ({ PolicyName, Path, PolicyDocument }) => {
      const arn = `arn:aws:iam::${account}:policy${Path}${PolicyName}`;
      if (own().policies.has(arn)) throw new FakeError('EntityAlreadyExistsException');
      own().policies.set(arn, { arn, name: PolicyName ?? '', path: Path ?? '/', versions: [{ id: 'v1', document: PolicyDocument ?? '' }] });
      return { Policy: { Arn: arn } };
    },
    createPolicyVersion: async ({ PolicyArn, PolicyDocument }) => {
      const found = policy(PolicyArn);
      if (found.versions.length >= 5) throw new FakeError('LimitExceededException');
      found.versions.push({ id: `v${++state.counter}`, document: PolicyDocument ?? '' });
      return {};
    },
    deletePolicyVersion: async ({ PolicyArn, VersionId }) => {
      const found = policy(PolicyArn);
      found.versions = found.versions.filter((version) => version.id !== VersionId);
      return {};
    },
    listPolicyVersions: async ({ PolicyArn }) => {
      const { versions } = policy(PolicyArn);
      return { Versions: versions.map((version, index) => ({ VersionId: version.id, IsDefaultVersion: index === versions.length - 1 })) };
    },
  };
}
