import type { Random } from '@paddock/base/random';
import { chance, many, oneOf, oneOrList } from './choice.ts';
import { randomConditions } from './random-condition.ts';
import { accounts, actions, federatedProviders, principals, services, type UniverseAction } from './universe.ts';

export type RandomPolicyKind = 'identity' | 'resource' | 'boundary' | 'session' | 'endpoint' | 'scp' | 'rcp' | 'trust';

/** What the policies are written around, so that they often speak of it. */
export interface Subject {
  readonly action: UniverseAction;
  readonly resource: string;
  readonly principalNames: readonly string[];
}

/** A policy that AWS would take, as JSON. */
export function randomPolicy(random: Random, kind: RandomPolicyKind, subject: Subject): object {
  const version = chance(random, 85) ? { Version: '2012-10-17' } : chance(random, 50) ? { Version: '2008-10-17' } : {};
  const statements = many(random, 1, 3, () => randomStatement(random, kind, subject));
  return { ...version, Statement: statements.length === 1 && chance(random, 20) ? statements[0] : statements };
}

function randomStatement(random: Random, kind: RandomPolicyKind, subject: Subject): object {
  const deny = kind === 'rcp' ? chance(random, 90) : chance(random, 35);
  const broad = chance(random, deny ? 10 : 40);
  return {
    ...(chance(random, 40) ? { Sid: `S${random.integer(1_000)}` } : {}),
    Effect: deny ? 'Deny' : 'Allow',
    ...principalElement(random, kind, deny, subject),
    ...actionElement(random, broad, subject),
    ...(kind === 'trust' ? {} : resourceElement(random, broad, subject)),
    ...(chance(random, broad ? 15 : 45) ? { Condition: randomConditions(random) } : {}),
  };
}

function actionElement(random: Random, broad: boolean, subject: Subject): object {
  if (broad) return { Action: '*' };
  const patterns = many(random, 1, 2, () =>
    actionPattern(random, chance(random, 70) ? subject.action.action : oneOf(random, actions).action),
  );
  return { [chance(random, 15) ? 'NotAction' : 'Action']: oneOrList(random, patterns) };
}

function actionPattern(random: Random, action: string): string {
  const colon = action.indexOf(':');
  const cut = colon + 1 + random.integer(action.length - colon);
  const forms = [
    action,
    action,
    `${action.slice(0, colon)}:*`,
    `${action.slice(0, cut)}*`,
    action.toUpperCase(),
    `${action.slice(0, colon + 1)}*${action.slice(cut)}`,
  ];
  const wild = `${action.slice(0, action.length - 1)}?`;
  return oneOf(random, [...forms, wild, '*']);
}

function resourceElement(random: Random, broad: boolean, subject: Subject): object {
  if (broad) return { Resource: '*' };
  const patterns = many(random, 1, 2, () =>
    resourcePattern(random, chance(random, 75) ? subject.resource : oneOf(random, oneOf(random, actions).resources)),
  );
  return { [chance(random, 15) ? 'NotResource' : 'Resource']: oneOrList(random, patterns) };
}

function resourcePattern(random: Random, resource: string): string {
  if (resource === '*' || chance(random, 15)) return '*';
  const at = random.integer(resource.length);
  const to = Math.min(resource.length, at + random.integer(12));
  const start = resource.split(':', 5).join(':').length + 1;
  const inPart = start + random.integer(Math.max(1, resource.length - start));
  return oneOf(random, [
    resource,
    `${resource.slice(0, at)}*`,
    `${resource.slice(0, at)}*${resource.slice(to)}`,
    `${resource.slice(0, at)}?${resource.slice(at + 1)}`,
    resource
      .split(':')
      .slice(0, 2 + random.integer(5))
      .join(':'),
    `${resource.slice(0, start)}*`,
    `${resource.slice(0, inPart)}\${aws:username}${resource.slice(Math.min(resource.length, inPart + 3))}`,
    `${resource.slice(0, inPart)}\${aws:PrincipalTag/team, 'ana'}*`,
    `${resource.slice(0, inPart)}\${aws:PrincipalTag/none}*`,
    resource.replace('*', '${*}'),
    resource.replace('ana', '${aws:username}'),
    resource.replace('ml', '${aws:PrincipalTag/team}'),
    resource.toUpperCase(),
  ]);
}

function principalElement(random: Random, kind: RandomPolicyKind, deny: boolean, subject: Subject): object {
  if (kind === 'rcp') return { Principal: '*' };
  if (kind !== 'resource' && kind !== 'endpoint' && kind !== 'trust') return {};
  if (kind !== 'trust' && deny && chance(random, 25))
    return { NotPrincipal: { AWS: many(random, 1, 4, () => principalName(random, subject)) } };
  if (chance(random, 25)) return { Principal: chance(random, 50) ? '*' : { AWS: '*' } };
  const element: Record<string, unknown> = {};
  if (chance(random, 75))
    element['AWS'] = oneOrList(
      random,
      many(random, 1, 3, () => principalName(random, subject)),
    );
  if (chance(random, 25)) element['Service'] = oneOf(random, services);
  if (chance(random, 20)) element['Federated'] = oneOf(random, federatedProviders);
  return { Principal: Object.keys(element).length === 0 ? '*' : element };
}

function principalName(random: Random, subject: Subject): string {
  if (subject.principalNames.length > 0 && chance(random, 70)) return oneOf(random, subject.principalNames);
  const other = oneOf(random, principals);
  const account = oneOf(random, accounts);
  return oneOf(random, [
    typeof other.input === 'string' ? other.input : account,
    other.roleArn ?? account,
    account,
    `arn:aws:iam::${account}:root`,
    `arn:aws:iam::${account}:role/*`,
  ]);
}
