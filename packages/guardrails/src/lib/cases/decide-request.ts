import { createPolicyCompiler, type PolicyCompiler } from '@paddock/policy/compile';
import { evaluateAll, type CombinedDecision, type PolicySet } from '@paddock/policy/evaluate';
import { expand } from '@paddock/policy/expand';
import { classifyPrincipal, principalContext, type AuthorizationRequest, type Principal } from '@paddock/policy/request';
import { awsRoleArn, awsRoles } from '../../aws-roles.ts';
import type { Guardrail, GuardrailEnvironment } from '../../guardrail.ts';
import type { GuardrailRequest } from './guardrail-case.ts';

/** The organisation that cases play in. */
const account = '111122223333';
const region = 'eu-west-1';
export const caseEnvironment: GuardrailEnvironment = {
  organisationId: 'o-acme123456',
  ouPath: (ou) => `o-acme123456/r-root/ou-root-${ou}/`,
  roleArns: (names) => names.map((name) => awsRoleArn(name) ?? `arn:aws:iam::*:role/paddock/${name}`),
};

const allowAll = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const openResource = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

/** The control policies on the way from the root to an account, per node, as JSON documents with the ids of `caseEnvironment`. */
export interface ChainDocuments {
  /** `FullAWSAccess` is added to every node. */
  readonly scps: readonly (readonly unknown[])[];
  readonly rcps: readonly (readonly unknown[])[];
}

/**
 * Decides a request of a case under a chain of control policies, and policies that allow everything else: an identity policy, and a resource
 * policy.
 * @param home the region that the request takes place in where the case says eu-west-1
 */
export function decideUnder(chain: ChainDocuments, request: GuardrailRequest, compiler: PolicyCompiler, home = region): CombinedDecision {
  const full = compiler.compile(allowAll, 'scp');
  const policies: PolicySet = {
    identity: [compiler.compile(allowAll, 'identity')],
    resource: compiler.compile(openResource, 'resource'),
    scps: chain.scps.map((node) => [full, ...node.map((document) => compiler.compile(document, 'scp'))]),
    rcps: chain.rcps.map((node) => node.map((document) => compiler.compile(document, 'rcp'))),
    managementAccount: '999999999999',
  };
  return evaluateAll(authorizationRequests(atHome(request, home), home), () => policies);
}

/** Decides a request of a case under one guardrail alone. */
export function decideRequest(guardrail: Guardrail, parameters: unknown, request: GuardrailRequest): CombinedDecision {
  const document = { Version: '2012-10-17', Statement: guardrail.statements(parameters, caseEnvironment) };
  const chain = guardrail.mechanism === 'scp' ? { scps: [[document]], rcps: [[]] } : { scps: [[]], rcps: [[document]] };
  return decideUnder(chain, request, createPolicyCompiler());
}

/** Cases are written for eu-west-1, with us-east-1 as the region elsewhere. */
function atHome(request: GuardrailRequest, home: string): GuardrailRequest {
  if (home === region) return request;
  const elsewhere = home === 'us-east-1' ? region : 'us-east-1';
  const text = JSON.stringify(request).replaceAll(/eu-west-1|us-east-1/g, (name) => (name === region ? home : elsewhere));
  return JSON.parse(text) as GuardrailRequest;
}

function authorizationRequests(request: GuardrailRequest, home: string): readonly AuthorizationRequest[] {
  const principal = principalOf(request.as);
  const common = {
    'aws:PrincipalOrgID': 'o-acme123456',
    'aws:RequestedRegion': home,
    'aws:SecureTransport': 'true',
    'aws:ViaAWSService': 'false',
    ...principalContext(principal),
  };
  const pairs =
    'action' in request
      ? [{ action: request.action, resource: request.resource, context: {} }]
      : expand({ ...request, account, region: home });
  return pairs.map((pair) => ({
    principal,
    action: pair.action,
    resource: pair.resource,
    resourceAccount: account,
    context: { ...common, ...pair.context, ...request.context },
  }));
}

/** `scientist` is that role of the table, `organization-access` and the like one of AWS’s, `service:NAME` an AWS service, an ARN itself. */
function principalOf(as: string): Principal {
  if (as.startsWith('service:')) return classifyPrincipal({ kind: 'service', service: as.slice('service:'.length) });
  if (as.startsWith('arn:')) return classifyPrincipal(as);
  const own = awsRoles[as]?.name.replaceAll('*', '0a1b2c');
  if (own !== undefined) {
    return classifyPrincipal(`arn:aws:sts::${account}:assumed-role/${own}/case`, {
      'aws:PrincipalArn': `arn:aws:iam::${account}:role/${own}`,
    });
  }
  return classifyPrincipal(`arn:aws:sts::${account}:assumed-role/${as}/case`, {
    'aws:PrincipalArn': `arn:aws:iam::${account}:role/paddock/${as}`,
  });
}
