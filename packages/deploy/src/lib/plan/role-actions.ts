import type { EstateAccount, EstateRole, PolicyJson } from '@paddock/blueprint/estate';
import type { LiveRole } from '../../live.ts';
import { sameDocument } from '../document.ts';
import { logicalIdTag, tagChanges } from '../logical-id.ts';
import { add, creatorsOf, idsAnd, type PlanContext } from './context.ts';
import { localPolicy, rolePath } from './iam-context.ts';
import { inReferences } from './in-references.ts';
import { describeTags } from './ou-actions.ts';
import { trustedCreators } from './trust-order.ts';

export interface RolePlace {
  readonly account: EstateAccount;
  /** What has to be done before anything in the account. */
  readonly base: readonly string[];
  /** Actions that make or change customer-managed policies of the account, by path and name. */
  readonly policies: ReadonlyMap<string, string>;
}

/** One role: made or brought to what the estate says. Restrictions come first, then what is granted, then what is taken away. */
export function planRole(context: PlanContext, place: RolePlace, role: EstateRole, live: LiveRole | undefined): readonly string[] {
  const parts: RoleParts = { context, place, role, path: rolePath(role), made: [] };
  if (live === undefined) create(parts);
  else change(parts, live);
  const before = idsAnd(place.base, parts.made);
  const granted = [...putPolicies(parts, live, before), ...attachPolicies(parts, live, before)];
  if (live !== undefined) takeAway(parts, live, idsAnd(before, granted));
  return [...parts.made, ...granted];
}

interface RoleParts {
  readonly context: PlanContext;
  readonly place: RolePlace;
  readonly role: EstateRole;
  readonly path: string;
  /** Ids of the actions that make the role what it is, before anything is granted to it. */
  readonly made: string[];
}

function common({ place, path }: RoleParts, kind: string, what = '') {
  const account = place.account.logicalId;
  return { id: `${kind}:${account}${path}${what === '' ? '' : `:${what}`}`, account, role: path };
}

function desiredTags(role: EstateRole): Readonly<Record<string, string>> {
  return { ...role.tags, [logicalIdTag]: role.name };
}

function create(parts: RoleParts): void {
  const { context, place, role, path } = parts;
  const base = common(parts, 'create-role');
  add(context, {
    kind: 'create-role',
    ...base,
    summary: `create role ${path} in ${place.account.logicalId}`,
    dependsOn: idsAnd(place.base, creatorsOf(context, role.trust), trustedCreators(context, role), boundaryAction(parts)),
    description: role.description,
    trust: role.trust,
    ...(role.permissionsBoundary === undefined ? {} : { permissionsBoundary: role.permissionsBoundary }),
    maxSessionSeconds: role.maxSessionSeconds,
    tags: desiredTags(role),
  });
  parts.made.push(base.id);
}

function boundaryAction({ place, role }: RoleParts): string | undefined {
  const policy = role.permissionsBoundary === undefined ? undefined : localPolicy(role.permissionsBoundary);
  return policy === undefined ? undefined : place.policies.get(policy);
}

function change(parts: RoleParts, live: LiveRole): void {
  const { context, place, role, path } = parts;
  const where = `${path} in ${place.account.logicalId}`;
  const boundary = role.permissionsBoundary === undefined ? undefined : context.match.resolve(role.permissionsBoundary);
  if (boundary !== live.permissionsBoundary) {
    const base = common(parts, 'set-boundary');
    add(context, {
      kind: 'set-boundary',
      ...base,
      summary: role.permissionsBoundary === undefined ? `remove the boundary of role ${where}` : `set the boundary of role ${where}`,
      dependsOn: idsAnd(place.base, boundaryAction(parts)),
      ...(live.permissionsBoundary === undefined ? {} : { before: live.permissionsBoundary }),
      ...(role.permissionsBoundary === undefined ? {} : { after: role.permissionsBoundary }),
    });
    parts.made.push(base.id);
  }
  if (!sameDocument(role.trust, live.trust, context.match.resolve)) {
    const base = common(parts, 'update-trust');
    add(context, {
      kind: 'update-trust',
      ...base,
      summary: `update the trust policy of role ${where}`,
      dependsOn: idsAnd(place.base, creatorsOf(context, role.trust), trustedCreators(context, role)),
      before: inReferences(live.trust, role.trust, context.match.resolve),
      after: role.trust,
    });
    parts.made.push(base.id);
  }
  const before = { description: live.description, maxSessionSeconds: live.maxSessionSeconds };
  const after = { description: role.description, maxSessionSeconds: role.maxSessionSeconds };
  if (before.description !== after.description || before.maxSessionSeconds !== after.maxSessionSeconds) {
    const base = common(parts, 'update-role');
    add(context, { kind: 'update-role', ...base, summary: `update role ${where}`, dependsOn: place.base, before, after });
    parts.made.push(base.id);
  }
  const tags = tagChanges(desiredTags(role), live.tags);
  if (tags !== undefined) {
    const base = common(parts, 'tag-role');
    add(context, { kind: 'tag-role', ...base, summary: `tag role ${where}: ${describeTags(tags)}`, dependsOn: place.base, ...tags });
    parts.made.push(base.id);
  }
}

function putPolicies(parts: RoleParts, live: LiveRole | undefined, dependsOn: readonly string[]): readonly string[] {
  const { context, role, path, place } = parts;
  return Object.entries(role.inlinePolicies).flatMap(([name, document]: [string, PolicyJson]) => {
    const before = live?.inlinePolicies[name];
    if (before !== undefined && sameDocument(document, before, context.match.resolve)) return [];
    const base = common(parts, 'put-role-policy', name);
    add(context, {
      kind: 'put-role-policy',
      ...base,
      summary: `${before === undefined ? 'give' : 'change'} inline policy ${name} of role ${path} in ${place.account.logicalId}`,
      dependsOn: idsAnd(dependsOn, creatorsOf(context, document)),
      policy: name,
      ...(before === undefined ? {} : { before: inReferences(before, document, context.match.resolve) }),
      after: document,
    });
    return [base.id];
  });
}

function attachPolicies(parts: RoleParts, live: LiveRole | undefined, dependsOn: readonly string[]): readonly string[] {
  const { context, role, path, place } = parts;
  const attached = new Set(live?.managedPolicyArns);
  return role.managedPolicyArns.flatMap((arn) => {
    const resolved = context.match.resolve(arn);
    if (resolved !== undefined && attached.has(resolved)) return [];
    const base = common(parts, 'attach-role-policy', arn);
    const local = localPolicy(arn);
    add(context, {
      kind: 'attach-role-policy',
      ...base,
      summary: `attach ${arn} to role ${path} in ${place.account.logicalId}`,
      dependsOn: idsAnd(dependsOn, creatorsOf(context, arn), local === undefined ? undefined : place.policies.get(local)),
      policyArn: arn,
    });
    return [base.id];
  });
}

function takeAway(parts: RoleParts, live: LiveRole, dependsOn: readonly string[]): void {
  const { context, role, path, place } = parts;
  for (const [name, before] of Object.entries(live.inlinePolicies)) {
    if (role.inlinePolicies[name] !== undefined) continue;
    const base = common(parts, 'delete-role-policy', name);
    const summary = `delete inline policy ${name} of role ${path} in ${place.account.logicalId}`;
    add(context, { kind: 'delete-role-policy', ...base, summary, dependsOn, policy: name, before });
  }
  const desired = new Set(role.managedPolicyArns.map((arn) => context.match.resolve(arn)));
  for (const arn of live.managedPolicyArns) {
    if (desired.has(arn)) continue;
    const base = common(parts, 'detach-role-policy', arn);
    const summary = `detach ${arn} from role ${path} in ${place.account.logicalId}`;
    add(context, { kind: 'detach-role-policy', ...base, summary, dependsOn, policyArn: arn });
  }
}
