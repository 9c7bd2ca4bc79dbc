import { managedPolicyDocument } from '@paddock/aws-data/managed-policies';
import { policyChain, type ChainNode } from '@paddock/blueprint/chain';
import type { Estate, EstateAccount, EstateRole } from '@paddock/blueprint/estate';
import { createPolicyCompiler, type CompiledPolicy } from '@paddock/policy/compile';
import type { PolicySet } from '@paddock/policy/evaluate';
import type { PolicyNames } from '@paddock/policy/explain';
import { expand } from '@paddock/policy/expand';
import { classifyPrincipal, principalContext, type AuthorizationRequest, type Context } from '@paddock/policy/request';
import { unknownName } from './account-ids.ts';
import { estateIds, type EstateIds } from './made-up-ids.ts';

/** One API call by a role of the estate, as it would be decided once the estate is applied. */
export interface EstateCall {
  readonly role: string;
  /** Logical id. */
  readonly account: string;
  /** botocore's service id and operation name. */
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly region: string;
  /** Further context keys, e.g. of the network. */
  readonly context: Context;
}

export interface EstateRequest {
  readonly requests: readonly AuthorizationRequest[];
  readonly policies: PolicySet;
  readonly names: PolicyNames;
}

const allowAll = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/**
 * The requests that an API call stands for, and the policies of the estate that bear on them. Ids that are not known yet are made up, each its own.
 * Resource policies are not in the estate: what they would add is not in the answer.
 *
 * @param accounts logical id → AWS account id, as far as they are known
 * @throws `usage/unknown-name`, `policy/unmapped-operation`
 */
export function estateRequest(estate: Estate, call: EstateCall, accounts: ReadonlyMap<string, string>): EstateRequest {
  const account = estate.accounts.find(({ logicalId }) => logicalId === call.account);
  if (account === undefined) {
    throw unknownName(
      'account',
      call.account,
      estate.accounts.map(({ logicalId }) => logicalId),
    );
  }
  const role = account.roles.find(({ name }) => name === call.role);
  if (role === undefined) {
    throw unknownName(
      `role in ${call.account}`,
      call.role,
      account.roles.map(({ name }) => name),
    );
  }
  const ids = estateIds(estate, accounts);
  return { requests: requestsOf(call, account, role, ids), ...policiesOf(estate, account, role, ids) };
}

function requestsOf(call: EstateCall, account: EstateAccount, role: EstateRole, ids: EstateIds): readonly AuthorizationRequest[] {
  const accountId = ids.account(account.logicalId);
  const principal = classifyPrincipal(`arn:aws:sts::${accountId}:assumed-role/${role.name}/explain`, {
    'aws:PrincipalArn': `arn:aws:iam::${accountId}:role${role.path}${role.name}`,
  });
  const orgKeys = {
    'aws:PrincipalOrgID': ids.organisation,
    'aws:PrincipalOrgPaths': [ids.path(account.ou)],
    'aws:RequestedRegion': call.region,
    'aws:SecureTransport': 'true',
    'aws:ViaAWSService': 'false',
    ...principalContext(principal),
  };
  const ofResource = {
    'aws:ResourceAccount': accountId,
    'aws:ResourceOrgID': ids.organisation,
    'aws:ResourceOrgPaths': [ids.path(account.ou)],
  };
  const { service, operation, input, region } = call;
  const management = ids.account('management');
  const lookup = { organization: () => ({ id: ids.organisation, managementAccount: management }), arnOf: roleLookup(account, ids) };
  return expand({ service, operation, input, account: accountId, region, lookup }).map(({ action, resource, context }) => ({
    principal,
    action,
    resource,
    context: { ...orgKeys, ...ofResource, ...context, ...call.context },
  }));
}

/** Roles of the table have a path that calls do not name. */
function roleLookup(account: EstateAccount, ids: EstateIds) {
  return (type: string, name: string): string | undefined => {
    const role = type === 'iam:role' ? account.roles.find((candidate) => candidate.name === name) : undefined;
    return role === undefined ? undefined : `arn:aws:iam::${ids.account(account.logicalId)}:role${role.path}${role.name}`;
  };
}

function policiesOf(estate: Estate, account: EstateAccount, role: EstateRole, ids: EstateIds): Pick<EstateRequest, 'policies' | 'names'> {
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
  const rcps = policyChain(estate, account.logicalId, 'RESOURCE_CONTROL_POLICY') ?? [];
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
