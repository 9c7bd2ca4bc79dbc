import type { AuthorizationPair } from '@paddock/policy/expand';
import type { Context, ContextValue } from '@paddock/policy/request';
import type { Caller } from '../caller.ts';
import type { ResourceFacts, ResourceView, Source } from '../operation.ts';
import { findRole, findUser } from '../services/iam/store.ts';
import { organizationOf, organizationPath } from '../services/organizations/store.ts';
import type { StateView } from '../state/state.ts';

type Keys = Record<string, ContextValue>;

interface KeptKeys {
  readonly organizations: number;
  readonly iam: number;
  readonly keys: Context;
}

/** Per state, since tests have several twins. */
const kept = new WeakMap<StateView, WeakMap<Caller, KeptKeys>>();

/** The keys of a caller, kept until something in the organisation or in the caller's IAM changes. */
export function callerKeys(caller: Caller, state: StateView): Context {
  let callers = kept.get(state);
  if (callers === undefined) kept.set(state, (callers = new WeakMap()));
  const organizations = state.version('organizations');
  const { principal } = caller;
  const iam = 'account' in principal ? state.version('iam', principal.account) : 0;
  const known = callers.get(caller);
  if (known?.organizations === organizations && known.iam === iam) return known.keys;
  const keys = workOutCallerKeys(caller, state);
  callers.set(caller, { organizations, iam, keys });
  return keys;
}

/** Keys of the caller: IAM user guide, `reference_policies_condition-keys`, properties of the principal and of the role session. */
function workOutCallerKeys(caller: Caller, state: StateView): Context {
  const { principal, session } = caller;
  const keys: Keys = { 'aws:userid': caller.userId };
  if (caller.account !== '') {
    const membership = membershipOf(state, caller.account);
    if (membership !== undefined) {
      keys['aws:PrincipalOrgID'] = membership.id;
      keys['aws:PrincipalOrgPaths'] = membership.paths;
    }
  }
  const tags = principal.kind === 'user' ? findUser(state, principal.account, principal.userName)?.tags : roleTags(caller, state);
  for (const { Key, Value } of tags ?? []) keys[`aws:PrincipalTag/${Key}`] = Value;
  for (const [key, value] of Object.entries(session?.tags ?? {})) keys[`aws:PrincipalTag/${key}`] = value;
  if (session !== undefined) {
    keys['aws:TokenIssueTime'] = new Date(session.issuedAt).toISOString();
    keys['aws:MultiFactorAuthPresent'] = session.mfa === true;
    if (session.sourceIdentity !== undefined) keys['aws:SourceIdentity'] = session.sourceIdentity;
    for (const [key, value] of Object.entries(session.federatedKeys ?? {})) if (!key.startsWith('paddock:')) keys[key] = value;
  }
  return keys;
}

function roleTags(caller: Caller, state: StateView): readonly { readonly Key: string; readonly Value: string }[] | undefined {
  const { principal } = caller;
  if (principal.kind !== 'role-session' && principal.kind !== 'service-linked-role-session') return undefined;
  return findRole(state, principal.account, principal.roleName)?.tags;
}

export interface CallFacts {
  readonly region: string;
  /** Virtual time, epoch milliseconds. */
  readonly now: number;
  readonly source: Source;
  /** Services that call on the caller's behalf, first to last. */
  readonly via: readonly string[];
  readonly mfaIssuedAt?: number;
}

/** What the keys say of an account's organisation. */
interface Membership {
  readonly id: string;
  readonly paths: readonly string[];
}

const memberships = new WeakMap<StateView, { readonly version: number; readonly byAccount: Map<string, Membership | undefined> }>();

function membershipOf(state: StateView, account: string): Membership | undefined {
  const version = state.version('organizations');
  let known = memberships.get(state);
  if (known?.version !== version || known.byAccount.size > 20_000) memberships.set(state, (known = { version, byAccount: new Map() }));
  if (known.byAccount.has(account)) return known.byAccount.get(account);
  const organization = organizationOf(state, account);
  const membership = organization && { id: organization.id, paths: [organizationPath(state, account) ?? ''] };
  known.byAccount.set(account, membership);
  return membership;
}

/** Keys of the request and the network. A call that a service makes on someone's behalf has no source address. */
export function callKeys(facts: CallFacts): Keys {
  const keys: Keys = {
    'aws:CurrentTime': new Date(facts.now).toISOString(),
    'aws:EpochTime': Math.floor(facts.now / 1000),
    'aws:RequestedRegion': facts.region,
    'aws:SecureTransport': facts.source.secureTransport,
    'aws:ViaAWSService': facts.via.length > 0,
  };
  if (facts.via.length === 0) {
    keys['aws:SourceIp'] = facts.source.ip;
    keys['aws:UserAgent'] = facts.source.userAgent;
  } else {
    keys['aws:CalledVia'] = facts.via;
    keys['aws:CalledViaFirst'] = facts.via[0]!;
    keys['aws:CalledViaLast'] = facts.via.at(-1)!;
  }
  return keys;
}

/** Keys of the resource: its owner and, when it exists, its tags. */
export function resourceKeys(
  { resource: arn }: AuthorizationPair,
  account: string,
  prefix: string,
  facts: ResourceFacts | undefined,
  view: ResourceView,
): Keys {
  const { state } = view;
  const keys: Keys = {};
  if (account !== '') {
    keys['aws:ResourceAccount'] = account;
    const membership = membershipOf(state, account);
    if (membership !== undefined) {
      keys['aws:ResourceOrgID'] = membership.id;
      keys['aws:ResourceOrgPaths'] = membership.paths;
    }
    if (prefix === 's3') keys['s3:ResourceAccount'] = account;
  }
  if (facts === undefined || arn === '*') return keys;
  const tags = facts.tagsOf?.(arn, view);
  for (const key in tags) {
    keys[`aws:ResourceTag/${key}`] = tags[key]!;
    keys[`${prefix}:ResourceTag/${key}`] = tags[key]!;
  }
  return Object.assign(keys, facts.keysOf?.(arn, view));
}

/**
 * For a service that works for a resource: the organisation of the account that `aws:SourceAccount` names. AWS gives these keys together.
 * IAM user guide, `reference_policies_condition-keys`, aws:SourceOrgID.
 */
export function sourceOrganisationKeys(context: Context, state: StateView): Keys {
  const account = context['aws:SourceAccount'];
  if (typeof account !== 'string') return {};
  const membership = membershipOf(state, account);
  return membership === undefined ? {} : { 'aws:SourceOrgID': membership.id, 'aws:SourceOrgPaths': membership.paths };
}
