import type { Random } from '@paddock/base/random';
import { compilePolicy } from '../../compile/compile-policy.ts';
import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';
import { classifyPrincipal } from '../../principal/classify-principal.ts';
import type { PrincipalInput } from '../../principal/principal.ts';
import { chance, many, oneOf, oneOrList } from '../../random-cases/choice.ts';
import type { AuthorizationRequest, ContextValue } from '../../../request.ts';

/** Two chains of policies that resemble each other, and every request of a small world in which they meet. */
export interface RandomPair {
  /** As JSON, by kind: for messages and for the reference evaluator. */
  readonly left: ChainJson;
  readonly right: ChainJson;
  readonly managementAccount?: string;
  requests(): Iterable<AuthorizationRequest>;
}

export interface ChainJson {
  readonly identity?: readonly object[];
  readonly resource?: object;
  readonly boundary?: readonly object[];
  readonly session?: readonly object[];
  readonly endpoint?: readonly object[];
  readonly scps?: readonly (readonly object[])[];
  readonly rcps?: readonly (readonly object[])[];
}

const accounts = ['111122223333', '444455556666'] as const;
const management = '444455556666';
const actions = ['s3:GetObject', 's3:PutObject', 'kms:Decrypt', 'sqs:SendMessage', 'sagemaker:CreateModel', 's3:GetFuture'] as const;
const resources = [
  'arn:aws:s3:::b/x',
  'arn:aws:s3:::b/ana',
  'arn:aws:s3:::c',
  '*',
  ...accounts.flatMap((account) => [`arn:aws:kms:eu-west-1:${account}:key/k`, `arn:aws:sqs:eu-west-1:${account}:q`]),
] as const;

interface WorldPrincipal {
  readonly input: PrincipalInput;
  readonly roleArn?: string;
}

const principals: readonly WorldPrincipal[] = [
  ...accounts.flatMap((account): WorldPrincipal[] => [
    { input: `arn:aws:sts::${account}:assumed-role/Lab/ana` },
    { input: `arn:aws:sts::${account}:assumed-role/Lab/job`, roleArn: `arn:aws:iam::${account}:role/x/Lab` },
    { input: `arn:aws:iam::${account}:user/ana` },
    { input: `arn:aws:iam::${account}:user/team/bo` },
    { input: `arn:aws:iam::${account}:root` },
  ]),
  { input: `arn:aws:sts::${accounts[0]}:federated-user/fay` },
  { input: { kind: 'anonymous' } },
  { input: { kind: 'service', service: 'sagemaker.amazonaws.com' } },
  { input: { kind: 'federated', provider: 'arn:aws:iam::111122223333:saml-provider/corp' } },
];

interface WorldKey {
  readonly key: string;
  readonly values: readonly ContextValue[];
  readonly operators: readonly string[];
  readonly policyValues: readonly string[];
  readonly quantified: boolean;
}

const text = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'];
const arn = ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike', 'StringLike', 'StringNotEquals'];
const numeric = [
  'NumericEquals',
  'NumericNotEquals',
  'NumericLessThan',
  'NumericLessThanEquals',
  'NumericGreaterThan',
  'NumericGreaterThanEquals',
];
const date = numeric.map((name) => name.replace('Numeric', 'Date'));

const keys: readonly WorldKey[] = [
  {
    key: 'aws:PrincipalTag/team',
    values: ['ml', 'ML', '', 'm*', 'ops', 'ana'],
    operators: text,
    policyValues: ['ml', 'ML', 'm*', '?l', '', 'ops'],
    quantified: false,
  },
  {
    key: 'aws:TagKeys',
    values: [[], ['a'], ['a', 'b'], ['b', 'c'], ['A']],
    operators: text,
    policyValues: ['a', 'b', '?', 'a*', 'A'],
    quantified: true,
  },
  {
    key: 'aws:SourceIp',
    values: ['10.0.0.1', '10.0.1.1', '11.0.0.1', '2001:db8::1'],
    operators: ['IpAddress', 'NotIpAddress'],
    policyValues: ['10.0.0.0/8', '10.0.0.0/24', '2001:db8::/32', '10.0.0.1'],
    quantified: false,
  },
  {
    key: 'aws:CurrentTime',
    values: ['2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    operators: date,
    policyValues: ['2026-01-01', '2026-06-01T00:00:00Z', '2027'],
    quantified: false,
  },
  {
    key: 'aws:MultiFactorAuthAge',
    values: ['0', '10', '10.5', '11', '3600'],
    operators: numeric,
    policyValues: ['0', '10', '11', '3600'],
    quantified: false,
  },
  { key: 'aws:SecureTransport', values: ['true', 'false'], operators: ['Bool'], policyValues: ['true', 'false'], quantified: false },
  {
    key: 'aws:SourceArn',
    values: ['arn:aws:sns:eu-west-1:111122223333:t', 'arn:aws:s3:::b', 'arn:aws:sns:eu-west-1:111122223333:t:u'],
    operators: arn,
    policyValues: ['arn:aws:sns:*:111122223333:t', 'arn:aws:s3:::*', 'arn:*:sns:*:*:t*', 'arn:aws:s3:::b'],
    quantified: false,
  },
  {
    key: 'custom:c',
    values: ['one', 'two', [], ['one', 'two'], ['two', 'three']],
    operators: text,
    policyValues: ['one', 'two', 't*', '*'],
    quantified: true,
  },
  {
    key: 's3:prefix',
    values: ['ana/', 'x', ''],
    operators: text,
    policyValues: ['ana/*', 'x', '${aws:username}/*', '${aws:PrincipalAccount}'],
    quantified: false,
  },
];

const derived: readonly WorldKey[] = [
  {
    key: 'aws:PrincipalArn',
    values: [],
    operators: arn,
    policyValues: [
      'arn:aws:iam::111122223333:role/Lab',
      'arn:aws:iam::*:role/*Lab',
      'arn:aws:iam::*:user/*',
      'arn:aws:iam::444455556666:*',
      'arn:aws:iam::*:role/x/Lab',
    ],
    quantified: false,
  },
  { key: 'aws:PrincipalAccount', values: [], operators: text, policyValues: ['111122223333', '444455556666', '1111*'], quantified: false },
  { key: 'aws:username', values: [], operators: text, policyValues: ['ana', 'b?', 'a*', 'team/bo'], quantified: false },
  { key: 'aws:PrincipalType', values: [], operators: text, policyValues: ['User', 'AssumedRole', 'Account', '*'], quantified: false },
];

/** @param options `variables`: policy variables may stand in resources and values */
export function randomPair(random: Random, options: { readonly variables: boolean }): RandomPair {
  const own = many(random, 1, 2, () => oneOf(random, keys));
  const context: Context = {
    keys: [...new Set(own)],
    all: [...new Set(own), ...(chance(random, 50) ? [oneOf(random, derived)] : [])],
    actions: many(random, 1, 3, () => oneOf(random, actions)),
    variables: options.variables,
  };
  const left = randomChain(random, context);
  const right = chance(random, 60) ? weaken(random, left, context) : randomChain(random, context, left);
  return {
    left,
    right,
    ...(chance(random, 30) ? { managementAccount: management } : {}),
    requests: () => requestsOf(context),
  };
}

interface Context {
  readonly keys: readonly WorldKey[];
  readonly all: readonly WorldKey[];
  readonly actions: readonly string[];
  readonly variables: boolean;
}

type Kind = 'identity' | 'resource' | 'boundary' | 'session' | 'endpoint' | 'scp' | 'rcp';

const full = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

function randomChain(random: Random, context: Context, like?: ChainJson): ChainJson {
  const has = (name: keyof ChainJson, percent: number): boolean =>
    like === undefined ? chance(random, percent) : like[name] !== undefined;
  const policy = (kind: Kind) => (): object => randomPolicy(random, kind, context);
  return {
    identity: chance(random, 30) ? [full] : many(random, 1, 2, policy('identity')),
    ...(has('resource', 50) ? { resource: policy('resource')() } : {}),
    ...(has('boundary', 15) ? { boundary: [policy('boundary')()] } : {}),
    ...(has('session', 10) ? { session: [policy('session')()] } : {}),
    ...(has('endpoint', 15) ? { endpoint: [policy('endpoint')()] } : {}),
    ...(has('scps', 30) ? { scps: many(random, 1, 2, () => (chance(random, 70) ? [full, policy('scp')()] : [policy('scp')()])) } : {}),
    ...(has('rcps', 20) ? { rcps: [[policy('rcp')()]] } : {}),
  };
}

/** The same chain but for one statement, of one policy, that is another now, has another condition, or is gone. */
function weaken(random: Random, chain: ChainJson, context: Context): ChainJson {
  const copy = structuredClone(chain);
  const places: { readonly policy: { Statement: object[] }; readonly kind: Kind }[] = [];
  const visit = (value: unknown, kind: Kind): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, kind);
    else if (value !== undefined) places.push({ policy: value as { Statement: object[] }, kind });
  };
  for (const [name, value] of Object.entries(copy)) visit(value, (name === 'scps' ? 'scp' : name === 'rcps' ? 'rcp' : name) as Kind);
  const { policy, kind } = oneOf(random, places);
  const at = random.integer(policy.Statement.length);
  const way = random.integer(100);
  if (way < 30 && policy.Statement.length > 1) policy.Statement.splice(at, 1);
  else if (way < 60) policy.Statement[at] = randomStatement(random, kind, context);
  else policy.Statement[at] = { ...policy.Statement[at], Condition: chance(random, 20) ? {} : randomCondition(random, context) };
  return copy;
}

function randomPolicy(random: Random, kind: Kind, context: Context): object {
  return {
    Version: chance(random, 90) ? '2012-10-17' : '2008-10-17',
    Statement: many(random, 1, 3, () => randomStatement(random, kind, context)),
  };
}

function randomStatement(random: Random, kind: Kind, context: Context): object {
  const deny = kind === 'rcp' || chance(random, 40);
  const actionName = chance(random, 12) ? 'NotAction' : 'Action';
  const resourceName = chance(random, 12) ? 'NotResource' : 'Resource';
  return {
    Effect: deny ? 'Deny' : 'Allow',
    ...principalElement(random, kind, deny),
    [actionName]: oneOrList(
      random,
      many(random, 1, 2, () => actionPattern(random, context)),
    ),
    [resourceName]: oneOrList(
      random,
      many(random, 1, 2, () => resourcePattern(random, context)),
    ),
    ...(chance(random, 65) ? { Condition: randomCondition(random, context) } : {}),
  };
}

function actionPattern(random: Random, context: Context): string {
  const action = oneOf(random, context.actions);
  return oneOf(random, ['*', '*', action, action, 's3:*', 's3:Get*', '*:Get*', 'kms:*', 's3:?etObject', action.toLowerCase()]);
}

function resourcePattern(random: Random, context: Context): string {
  const plain = [
    '*',
    '*',
    '*',
    'arn:aws:s3:::*',
    'arn:aws:s3:::b/*',
    'arn:aws:s3:::b/x',
    'arn:aws:s3:::?',
    'arn:aws:kms:*:111122223333:key/*',
    'arn:aws:sqs:eu-west-1:*:q',
    'arn:*:kms:*',
  ];
  const variables = [
    'arn:aws:s3:::b/${aws:username}',
    "arn:aws:s3:::b/${aws:PrincipalTag/team, 'x'}",
    'arn:aws:s3:::${custom:c}*',
    'arn:aws:s3:::b${*}',
  ];
  return oneOf(random, context.variables && chance(random, 40) ? variables : plain);
}

function principalElement(random: Random, kind: Kind, deny: boolean): object {
  if (kind === 'rcp') return { Principal: '*' };
  if (kind !== 'resource' && kind !== 'endpoint') return {};
  const names = [
    ...accounts,
    'arn:aws:iam::111122223333:root',
    'arn:aws:iam::111122223333:user/ana',
    'arn:aws:iam::111122223333:role/Lab',
    'arn:aws:sts::111122223333:assumed-role/Lab/ana',
    'arn:aws:iam::111122223333:role/x/Lab',
    'arn:aws:sts::111122223333:federated-user/fay',
  ];
  if (deny && chance(random, 30)) return { NotPrincipal: { AWS: many(random, 1, 4, () => oneOf(random, names)) } };
  if (chance(random, 40)) return { Principal: '*' };
  return {
    Principal: {
      AWS: many(random, 1, 2, () => oneOf(random, names)),
      ...(chance(random, 30) ? { Service: 'sagemaker.amazonaws.com' } : {}),
      ...(chance(random, 30) ? { Federated: 'arn:aws:iam::111122223333:saml-provider/corp' } : {}),
    },
  };
}

function randomCondition(random: Random, context: Context): object {
  const block: Record<string, Record<string, unknown>> = {};
  for (let left = 1 + random.integer(2); left > 0; left--) {
    const key = oneOf(random, context.all);
    const quantifier = key.quantified
      ? oneOf(random, ['', 'ForAllValues:', 'ForAnyValue:', 'ForAnyValue:'])
      : chance(random, 8)
        ? 'ForAllValues:'
        : '';
    const isNull = chance(random, 20);
    const name = isNull ? 'Null' : `${quantifier}${oneOf(random, key.operators)}${chance(random, 25) ? 'IfExists' : ''}`;
    const values = isNull
      ? [oneOf(random, ['true', 'false'])]
      : many(random, 1, 2, () =>
          oneOf(random, context.variables ? key.policyValues : key.policyValues.filter((value) => !value.includes('${'))),
        );
    block[name] = { ...block[name], [key.key]: oneOrList(random, values) };
  }
  return block;
}

function* requestsOf({ keys: own, actions: asked }: Context): Iterable<AuthorizationRequest> {
  for (const { input, roleArn } of principals) {
    for (const values of combinations(own, input)) {
      const context = roleArn === undefined ? values : { ...values, 'aws:PrincipalArn': roleArn };
      const principal = classifyPrincipal(input, context);
      for (const resource of resources)
        for (const action of new Set([...asked, 's3:GetObject'])) yield { principal, action, resource, context };
    }
  }
}

function combinations(own: readonly WorldKey[], input: PrincipalInput): readonly Readonly<Record<string, ContextValue>>[] {
  let all: Readonly<Record<string, ContextValue>>[] = [{}];
  for (const { key, values } of own) {
    // Callers without an account, and root users, have no tags.
    const untagged = typeof input !== 'string' || input.endsWith(':root');
    if (key.startsWith('aws:PrincipalTag/') && untagged) continue;
    all = all.flatMap((context) => [context, ...values.map((value) => ({ ...context, [key]: value }))]);
  }
  return all;
}

/** The chain, compiled. */
export function compileChain(chain: ChainJson, managementAccount: string | undefined): PolicySet {
  const list = (policies: readonly object[], kind: Kind): readonly CompiledPolicy[] =>
    policies.map((policy) => compilePolicy(policy, kind));
  return {
    ...(chain.identity === undefined ? {} : { identity: list(chain.identity, 'identity') }),
    ...(chain.resource === undefined ? {} : { resource: compilePolicy(chain.resource, 'resource') }),
    ...(chain.boundary === undefined ? {} : { boundary: list(chain.boundary, 'boundary') }),
    ...(chain.session === undefined ? {} : { session: list(chain.session, 'session') }),
    ...(chain.endpoint === undefined ? {} : { endpoint: list(chain.endpoint, 'endpoint') }),
    ...(chain.scps === undefined ? {} : { scps: chain.scps.map((node) => list(node, 'scp')) }),
    ...(chain.rcps === undefined ? {} : { rcps: chain.rcps.map((node) => list(node, 'rcp')) }),
    ...(managementAccount === undefined ? {} : { managementAccount }),
  };
}
