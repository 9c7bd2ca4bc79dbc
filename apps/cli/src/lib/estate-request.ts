import { managedPolicyDocument } from '@paddock/aws-data/managed-policies';
import { policyChain, type ChainNode } from '@paddock/blueprint/chain';
import type { Estate, EstateAccount, EstateRole, PolicyJson } from '@paddock/blueprint/estate';
import { createPolicyCompiler, type CompiledPolicy } from '@paddock/policy/compile';
import type { PolicySet } from '@paddock/policy/evaluate';
import type { PolicyNames } from '@paddock/policy/explain';
import { expand } from '@paddock/policy/expand';
import { classifyPrincipal, principalContext, type AuthorizationRequest, type Context } from '@paddock/policy/request';
import { unknownName } from './account-ids.ts';
import { estateIds, type EstateIds } from './made-up-ids.ts';

/** Who calls, from where, and with which further keys. */
export interface EstateCaller {
  readonly role: string;
  /** Logical id. */
  readonly account: string;
  readonly region: string;
  /** Further context keys, e.g. of the network. */
  readonly context: Context;
}

/** One API call by a role of the estate, as it would be decided once the estate is applied. */
export interface EstateCall extends EstateCaller {
  /** botocore's service id and operation name. */
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** One action by a role of the estate, of whose call nothing else is known. */
export interface EstateAction extends EstateCaller {
  readonly action: string;
  /** ARN, or `*`. */
  readonly resource: string;
}

export interface EstateRequest {
  readonly requests: readonly AuthorizationRequest[];
  readonly policies: PolicySet;
  readonly names: PolicyNames;
}

const allowAll = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/**
 * The requests that an API call stands for, and the policies of the estate that bear on them. Ids that are not known yet are made up, each its own.
 * Resource policies are not in the estate, but for the trust of its roles: what they would add is not in the answer.
 *
 * @param accounts logical id → AWS account id, as far as they are known
 * @throws `usage/unknown-name`, `policy/unmapped-operation`
 */
export function estateRequest(estate: Estate, call: EstateCall, accounts: ReadonlyMap<string, string>): EstateRequest {
  const { account, role } = callerOf(estate, call);
  const ids = estateIds(estate, accounts);
  const { service, operation, input, region } = call;
  const management = ids.account('management');
  const lookup = { organization: () => ({ id: ids.organisation, managementAccount: management }), arnOf: roleLookup(account, ids) };
  const pairs = expand({ service, operation, input, account: ids.account(account.logicalId), region, lookup });
  return requestsFor(estate, call, account, role, ids, pairs);
}

/** As `estateRequest`, for an action by itself: keys that its call would fill are absent. @throws `usage/unknown-name` */
export function estateAction(estate: Estate, action: EstateAction, accounts: ReadonlyMap<string, string>): EstateRequest {
  const { account, role } = callerOf(estate, action);
  return requestsFor(estate, action, account, role, estateIds(estate, accounts), [{ ...action, context: {} }]);
}

function callerOf(estate: Estate, caller: EstateCaller): { readonly account: EstateAccount; readonly role: EstateRole } {
  const account = estate.accounts.find(({ logicalId }) => logicalId === caller.account);
  if (account === undefined) {
    throw unknownName(
      'account',
      caller.account,
      estate.accounts.map(({ logicalId }) => logicalId),
    );
  }
  const role = account.roles.find(({ name }) => name === caller.role);
  if (role === undefined) {
    throw unknownName(
      `role in ${caller.account}`,
      caller.role,
      account.roles.map(({ name }) => name),
    );
  }
  return { account, role };
}

type Pair = Pick<AuthorizationRequest, 'action' | 'resource' | 'context'>;

function requestsFor(
  estate: Estate,
  caller: EstateCaller,
  account: EstateAccount,
  role: EstateRole,
  ids: EstateIds,
  pairs: readonly Pair[],
): EstateRequest {
  const accountId = ids.account(account.logicalId);
  const principal = classifyPrincipal(`arn:aws:sts::${accountId}:assumed-role/${role.name}/explain`, {
    'aws:PrincipalArn': `arn:aws:iam::${accountId}:role${role.path}${role.name}`,
  });
  const ofCaller = {
    'aws:PrincipalOrgID': ids.organisation,
    'aws:PrincipalOrgPaths': [ids.path(account.ou)],
    'aws:RequestedRegion': caller.region,
    'aws:SecureTransport': 'true',
    'aws:ViaAWSService': 'false',
    ...principalContext(principal),
  };
  const requests = pairs.map(({ action, resource, context }) => {
    const owner = ownerOf(resource, estate, ids) ?? account;
    const ofResource = {
      'aws:ResourceAccount': ids.account(owner.logicalId),
      'aws:ResourceOrgID': ids.organisation,
      'aws:ResourceOrgPaths': [ids.path(owner.ou)],
    };
    return { principal, action, resource, context: { ...ofCaller, ...ofResource, ...context, ...caller.context } };
  });
  const first = requests[0]?.resource ?? '*';
  const owner = ownerOf(first, estate, ids) ?? account;
  const trust = owner.roles.find(({ path, name }) => first === `arn:aws:iam::${ids.account(owner.logicalId)}:role${path}${name}`)?.trust;
  const assumes = requests.length > 0 && requests.every(({ action }) => action.startsWith('sts:'));
  return { requests, ...policiesOf(estate, account, role, ids, owner, assumes ? trust : undefined) };
}

/** The account of the estate that an ARN names. */
function ownerOf(resource: string, estate: Estate, ids: EstateIds): EstateAccount | undefined {
  const id = resource.split(':')[4];
  return estate.accounts.find(({ logicalId }) => ids.account(logicalId) === id);
}

/** Roles of the table have a path that calls do not name. */
function roleLookup(account: EstateAccount, ids: EstateIds) {
  return (type: string, name: string): string | undefined => {
    const role = type === 'iam:role' ? account.roles.find((candidate) => candidate.name === name) : undefined;
    return role === undefined ? undefined : `arn:aws:iam::${ids.account(account.logicalId)}:role${role.path}${role.name}`;
  };
}

function policiesOf(
  estate: Estate,
  account: EstateAccount,
  role: EstateRole,
  ids: EstateIds,
  owner: EstateAccount,
  trust: PolicyJson | undefined,
): Pick<EstateRequest, 'policies' | 'names'> {
  const compiler = createPolicyCompiler();
  const managed = role.managedPolicyArns
    .map((arn) => ({ name: arn.split('/').at(-1)!, text: managedPolicyDocument(arn) }))
    .filter(({ text }) => text !== undefined);
  const inline = Object.entries(role.inlinePolicies).map(([name, document]) => ({
    name: `inline policy ${name} of role ${role.name}`,
    text: ids.render(document),
  }));
  const identity = [...inline, ...managed.map(({ name, text }) => ({ name: `managed policy ${name}`, text }))];
  const boundary = account.managedPolicies.filter(({ name, path }) => role.permissionsBoundary?.endsWith(`policy${path}${name}`) === true);
  const scps = policyChain(estate, account.logicalId, 'SERVICE_CONTROL_POLICY') ?? [];
  const rcps = policyChain(estate, owner.logicalId, 'RESOURCE_CONTROL_POLICY') ?? [];
  const compileNode = (node: ChainNode, kind: 'scp' | 'rcp'): readonly CompiledPolicy[] => [
    ...(kind === 'scp' ? [compiler.compile(allowAll, 'scp')] : []),
    ...node.policies.map((policy) => compiler.compile(ids.render(policy.document), kind)),
  ];
  const nameOf = (chain: readonly ChainNode[], level: number | undefined, policy: number): string | undefined =>
    chain[level ?? -1]?.policies[policy]?.name;
  return {
    policies: {
      identity: identity.map(({ text }) => compiler.compile(text, 'identity')),
      ...(boundary.length === 0 ? {} : { boundary: boundary.map(({ document }) => compiler.compile(ids.render(document), 'boundary')) }),
      ...(trust === undefined ? {} : { resource: compiler.compile(ids.render(trust), 'trust') }),
      scps: scps.map((node) => compileNode(node, 'scp')),
      rcps: rcps.map((node) => compileNode(node, 'rcp')),
      managementAccount: ids.account('management'),
    },
    names: {
      node: (kind, level) => (kind === 'scp' ? scps : rcps)[level]?.name,
      policy: (kind, level, policy) => {
        if (kind === 'scp') return policy === 0 ? 'FullAWSAccess' : nameOf(scps, level, policy - 1);
        if (kind === 'rcp') return nameOf(rcps, level, policy);
        return kind === 'identity' ? identity[policy]?.name : kind === 'boundary' ? `boundary ${boundary[policy]?.name ?? ''}` : undefined;
      },
    },
  };
}
