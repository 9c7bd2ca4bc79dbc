import { PaddockError } from '@paddock/base/errors';
import { listOf, type ReferenceRequest } from './reference-types.ts';

/** Who asks, classified. `arn` is what a Principal element must name to mean exactly this requester. */
export type Requester =
  | { readonly kind: 'root' | 'user' | 'federatedUser'; readonly arn: string; readonly account: string }
  | {
      readonly kind: 'roleSession';
      readonly arn: string;
      readonly account: string;
      readonly roleArn: string;
      readonly serviceLinked: boolean;
    }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'anonymous' };

/** Condition keys in lower case with their values. */
export type Context = ReadonlyMap<string, readonly string[]>;

const principalArn = /^arn:[^:]+:(?:iam|sts)::(\d{12}):(root|user|role|assumed-role|federated-user)(?:\/.+)?$/;

/**
 * The kinds of principal and the forms of their ARNs.
 * A session's role is the one in `aws:PrincipalArn`, which has the path that a session's ARN leaves out.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 *
 * Service-linked roles have the path `/aws-service-role/` and names that begin with AWSServiceRoleFor.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html
 * @throws PaddockError `input/invalid` for an ARN that is none of a principal
 */
export function classify(request: ReferenceRequest): Requester {
  const { principal } = request;
  if (typeof principal !== 'string') return principal;
  const [, account, type] = principalArn.exec(principal) ?? [];
  if (account === undefined) throw new PaddockError('input/invalid', { detail: `not the ARN of a principal: ${principal}` });
  if (type === 'root' || type === 'user') return { kind: type, arn: principal, account };
  if (type === 'federated-user') return { kind: 'federatedUser', arn: principal, account };
  const stated = Object.entries(request.context ?? {}).find(([key]) => key.toLowerCase() === 'aws:principalarn')?.[1];
  const derived = type === 'role' ? principal : principal.replace(':sts:', ':iam:').replace(/:assumed-role\/([^/]+).*$/, ':role/$1');
  const roleArn = typeof stated === 'string' && stated.includes(':role/') ? stated : derived;
  const serviceLinked = roleArn.includes(':role/aws-service-role/') || /\/AWSServiceRoleFor[^/]*$/.test(roleArn);
  return { kind: 'roleSession', arn: principal, account, roleArn, serviceLinked };
}

/**
 * The request's condition keys, with those that follow from the principal where the request left them out.
 * Names do not regard case; of two names that differ only by case the first counts.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html (table of principal key values)
 */
export function contextOf(request: ReferenceRequest, requester: Requester): Context {
  const context = new Map<string, readonly string[]>();
  for (const [key, value] of [...Object.entries(request.context ?? {}), ...Object.entries(keysOf(requester))]) {
    if (!context.has(key.toLowerCase())) context.set(key.toLowerCase(), listOf(value).map(String));
  }
  return context;
}

function keysOf(requester: Requester): Readonly<Record<string, string | readonly string[]>> {
  switch (requester.kind) {
    case 'anonymous':
      return { 'aws:PrincipalType': 'Anonymous', 'aws:PrincipalAccount': 'anonymous' };
    case 'service':
      return {
        'aws:PrincipalIsAWSService': 'true',
        'aws:PrincipalServiceName': requester.service,
        'aws:PrincipalServiceNamesList': [requester.service],
      };
    case 'root':
      return { ...signed(requester, requester.arn), 'aws:PrincipalType': 'Account', 'aws:userid': requester.account };
    case 'user':
      return { ...signed(requester, requester.arn), 'aws:PrincipalType': 'User', 'aws:username': lastName(requester.arn) };
    case 'federatedUser':
      return {
        ...signed(requester, requester.arn),
        'aws:PrincipalType': 'FederatedUser',
        'aws:userid': `${requester.account}:${lastName(requester.arn)}`,
      };
    case 'roleSession':
      return { ...signed(requester, requester.roleArn), 'aws:PrincipalType': 'AssumedRole' };
  }
}

const signed = ({ account }: { readonly account: string }, arn: string) => ({
  'aws:PrincipalArn': arn,
  'aws:PrincipalAccount': account,
  'aws:PrincipalIsAWSService': 'false',
});

const lastName = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);
