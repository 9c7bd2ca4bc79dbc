import type { Random } from '@paddock/base/random';
import { chance, many, oneOf } from './choice.ts';
import { randomPolicy, type RandomPolicyKind, type Subject } from './random-policy.ts';
import { accounts, actions, contextKeys, management, principals, type UniversePrincipal } from './universe.ts';

/** A line of the batch format. */
export interface RandomCase {
  readonly request: {
    readonly principal: UniversePrincipal['input'];
    readonly action: string;
    readonly resource: string;
    readonly resourceAccount?: string;
    readonly context: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  };
  readonly managementAccount?: string;
  readonly policies: {
    readonly identity?: readonly object[];
    readonly resource?: object;
    readonly boundary?: readonly object[];
    readonly session?: readonly object[];
    readonly endpoint?: readonly object[];
    readonly scps?: readonly (readonly object[])[];
    readonly rcps?: readonly (readonly object[])[];
  };
}

/** A request and the policies around it. The same random source gives the same case. */
export function randomCase(random: Random): RandomCase {
  const principal = oneOf(random, principals);
  const isAnonymous = principal.account === undefined;
  const action = oneOf(random, isAnonymous ? actions.filter((each) => each.action !== 'sts:GetCallerIdentity') : actions);
  const resource = oneOf(random, action.resources);
  const subject: Subject = { action, resource, principalNames: namesOf(principal) };
  const policy = (kind: RandomPolicyKind) => (): object => randomPolicy(random, kind, subject);
  const isTrust = action.action.startsWith('sts:');
  return {
    request: {
      principal: principal.input,
      action: chance(random, 10) ? action.action.toUpperCase() : action.action,
      resource,
      ...(chance(random, 40) ? { resourceAccount: chance(random, 60) ? (principal.account ?? accounts[0]) : oneOf(random, accounts) } : {}),
      context: randomContext(random, principal),
    },
    ...(chance(random, 50) ? { managementAccount: management } : {}),
    policies: {
      ...(principal.hasIdentity && chance(random, 85) ? { identity: many(random, 0, 2, policy('identity')) } : {}),
      ...(chance(random, 65) ? { resource: policy(isTrust ? 'trust' : 'resource')() } : {}),
      ...(principal.hasIdentity && chance(random, 25) ? { boundary: [policy('boundary')()] } : {}),
      ...(principal.hasSession && chance(random, 35) ? { session: many(random, 1, 2, policy('session')) } : {}),
      ...(chance(random, 20) ? { endpoint: [policy('endpoint')()] } : {}),
      ...(chance(random, 35) ? { scps: many(random, 1, 3, () => nodeOf(random, policy('scp'))) } : {}),
      ...(chance(random, 35) ? { rcps: many(random, 1, 2, () => many(random, 0, 2, policy('rcp'))) } : {}),
    },
  };
}

const fullAccess = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

function nodeOf(random: Random, policy: () => object): object[] {
  const attached = many(random, 0, 2, policy);
  return chance(random, 75) ? [fullAccess, ...attached] : attached;
}

function namesOf({ input, account, roleArn }: UniversePrincipal): readonly string[] {
  if (typeof input !== 'string' || account === undefined) return [];
  const plain = input.replace(':sts:', ':iam:').replace(/:assumed-role\/([^/]+).*$/, ':role/$1');
  return [input, account, `arn:aws:iam::${account}:root`, ...(input.includes(':assumed-role/') ? [roleArn ?? plain] : [])];
}

function randomContext(random: Random, { roleArn }: UniversePrincipal): RandomCase['request']['context'] {
  const context: Record<string, string | number | boolean | readonly string[]> = {};
  if (roleArn !== undefined) context['aws:PrincipalArn'] = roleArn;
  for (const [key, values] of Object.entries(contextKeys)) {
    if (chance(random, 45)) context[chance(random, 10) ? key.toLowerCase() : key] = oneOf(random, values);
  }
  return context;
}
