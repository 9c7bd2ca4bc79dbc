import type { AuthorizationPair } from '@paddock/policy/expand';
import type { Context, ContextValue } from '@paddock/policy/request';
import type { Caller } from '../caller.ts';
import type { ResourceFacts, ResourceView, Source } from '../operation.ts';
import { findRole, findUser } from '../services/iam/store.ts';
import { organizationOf, organizationPath } from '../services/organizations/store.ts';
import type { StateView } from '../state/state.ts';

type Keys = Record<string, ContextValue>;

/** Keys of the caller: IAM user guide, `reference_policies_condition-keys`, properties of the principal and of the role session. */
export function callerKeys(caller: Caller, state: StateView): Context {
  const { principal, session } = caller;
  const keys: Keys = { 'aws:userid': caller.userId };
  if (caller.account !== '') {
    const organization = organizationOf(state, caller.account);
    if (organization !== undefined) {
      keys['aws:PrincipalOrgID'] = organization.id;
      keys['aws:PrincipalOrgPaths'] = [organizationPath(state, caller.account) ?? ''];
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
    const organization = organizationOf(state, account);
    if (organization !== undefined) {
      keys['aws:ResourceOrgID'] = organization.id;
      keys['aws:ResourceOrgPaths'] = [organizationPath(state, account) ?? ''];
    }
    if (prefix === 's3') keys['s3:ResourceAccount'] = account;
  }
  if (facts === undefined || arn === '*') return keys;
  for (const [key, value] of Object.entries(facts.tagsOf?.(arn, view) ?? {})) {
    keys[`aws:ResourceTag/${key}`] = value;
    keys[`${prefix}:ResourceTag/${key}`] = value;
  }
  return { ...keys, ...facts.keysOf?.(arn, view) };
}

/**
 * For a service that works for a resource: the organisation of the account that `aws:SourceAccount` names. AWS gives these keys together.
 * IAM user guide, `reference_policies_condition-keys`, aws:SourceOrgID.
 */
export function sourceOrganisationKeys(context: Context, state: StateView): Keys {
  const account = context['aws:SourceAccount'];
  if (typeof account !== 'string') return {};
  const organization = organizationOf(state, account);
  if (organization === undefined) return {};
  return { 'aws:SourceOrgID': organization.id, 'aws:SourceOrgPaths': [organizationPath(state, account) ?? ''] };
}
