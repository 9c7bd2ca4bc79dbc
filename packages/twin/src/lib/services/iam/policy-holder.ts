import { quota, type QuotaId, sizeFor, type SizeQuotaId } from '@paddock/aws-data/quotas';
import { ApiError } from '../../api-error.ts';
import type { Call, Members } from '../../operation.ts';
import { byKey } from '../../paginate.ts';
import { checkDocument } from './check-document.ts';
import { limitExceeded, notThere } from './errors.ts';
import { type MarkerInput, markerPage } from './pages.ts';
import { requireGroup, requireManagedDocument, requireOwnRole, requireRole, requireUser } from './require-entity.ts';
import { attachedPolicyShape, encodeDocument } from './shapes.ts';
import { type Group, groupsCollection, type Role, rolesCollection, type User, usersCollection } from './store.ts';

/** Users, groups and roles hold policies in the same way. */
export type HolderKind = 'role' | 'user' | 'group';
export type Holder = Role | User | Group;

interface HolderFacts {
  readonly attached: QuotaId;
  readonly inlineSize: SizeQuotaId;
  readonly find: (call: Call, name: string) => Holder;
}

const facts: Readonly<Record<HolderKind, HolderFacts>> = {
  role: { attached: 'iam/managed-policies-per-role', inlineSize: 'iam/inline-policies-of-role-size', find: requireOwnRole },
  user: { attached: 'iam/managed-policies-per-user', inlineSize: 'iam/inline-policies-of-user-size', find: requireUser },
  group: { attached: 'iam/managed-policies-per-group', inlineSize: 'iam/inline-policies-of-group-size', find: requireGroup },
};

/** The holder, for reading. */
export function findHolder(call: Call, kind: HolderKind, name: string): Holder {
  return kind === 'role' ? requireRole(call, name) : facts[kind].find(call, name);
}

function save(call: Call, kind: HolderKind, holder: Holder): void {
  const key = holder.name.toLowerCase();
  switch (kind) {
    case 'role':
      return call.state.table(rolesCollection, call.account).put(key, holder as Role);
    case 'user':
      return call.state.table(usersCollection, call.account).put(key, holder as User);
    case 'group':
      return call.state.table(groupsCollection, call.account).put(key, holder as Group);
  }
}

export function putInlinePolicy(call: Call, kind: HolderKind, name: string, policyName: string, document: string): Members {
  const holder = facts[kind].find(call, name);
  checkDocument(document, 'identity');
  const inline = { ...holder.inline, [policyName]: document };
  const { inlineSize } = facts[kind];
  const size = Object.values(inline).reduce((sum, text) => sum + sizeFor(inlineSize, text), 0);
  if (size > quota(inlineSize).value)
    throw limitExceeded(`Maximum policy size of ${quota(inlineSize).value} bytes exceeded for ${kind} ${name}`);
  save(call, kind, { ...holder, inline });
  return {};
}

export function deleteInlinePolicy(call: Call, kind: HolderKind, name: string, policyName: string): Members {
  const holder = facts[kind].find(call, name);
  if (!Object.hasOwn(holder.inline, policyName)) throw noInlinePolicy(kind, policyName);
  const { [policyName]: _gone, ...inline } = holder.inline;
  save(call, kind, { ...holder, inline });
  return {};
}

/** The document, encoded as the API gives it. */
export function inlinePolicy(call: Call, kind: HolderKind, name: string, policyName: string): string {
  const { inline } = findHolder(call, kind, name);
  if (!Object.hasOwn(inline, policyName)) throw noInlinePolicy(kind, policyName);
  return encodeDocument(inline[policyName]!);
}

export function listInlinePolicies(call: Call, kind: HolderKind, name: string, input: MarkerInput): Members {
  const names = Object.keys(findHolder(call, kind, name).inline).toSorted(byKey((each) => each));
  const page = markerPage(names, (each) => each, input);
  return { PolicyNames: page.items, ...page.rest };
}

export function attachManagedPolicy(call: Call, kind: HolderKind, name: string, arn: string): Members {
  const holder = facts[kind].find(call, name);
  requireManagedDocument(call, arn);
  if (holder.attached.includes(arn)) return {};
  const most = quota(facts[kind].attached).value;
  if (holder.attached.length >= most)
    throw limitExceeded(`Cannot exceed quota for PoliciesPer${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${most}`);
  save(call, kind, { ...holder, attached: [...holder.attached, arn] });
  return {};
}

export function detachManagedPolicy(call: Call, kind: HolderKind, name: string, arn: string): Members {
  const holder = facts[kind].find(call, name);
  if (!holder.attached.includes(arn)) throw notThere(`Policy ${arn} was not found.`);
  save(call, kind, { ...holder, attached: holder.attached.filter((each) => each !== arn) });
  return {};
}

export function listAttachedPolicies(
  call: Call,
  kind: HolderKind,
  name: string,
  input: MarkerInput & { readonly PathPrefix?: string },
): Members {
  const attached = findHolder(call, kind, name)
    .attached.filter((arn) => pathOfPolicy(arn).startsWith(input.PathPrefix ?? '/'))
    .toSorted(byKey((arn) => arn));
  const page = markerPage(attached, (arn) => arn, input);
  return { AttachedPolicies: page.items.map(attachedPolicyShape), ...page.rest };
}

export function pathOfPolicy(arn: string): string {
  return arn.slice(arn.indexOf(':policy/') + 7, arn.lastIndexOf('/') + 1);
}

function noInlinePolicy(kind: HolderKind, policyName: string): ApiError {
  return notThere(`The ${kind} policy with name ${policyName} cannot be found.`);
}
