import type { Random } from '@paddock/base/random';
import { chance, many, oneOf, oneOrList } from './choice.ts';
import { contextKeys } from './universe.ts';

type Value = string | number | boolean;
export type ConditionBlock = Record<string, Record<string, Value | readonly Value[]>>;

const strings = [
  'ml',
  'ML',
  'm*',
  'm?',
  'a*b',
  'a${*}b',
  '${aws:username}',
  "${aws:PrincipalTag/team, 'ml'}",
  '${aws:PrincipalTag/none}',
  '',
  'team',
  'Team',
  'ana/*',
  'one',
  'two',
  'subnet-1',
  'vpce-1',
  'Account',
  'AssumedRole',
  '111122223333',
  '${aws:TagKeys}',
  '${custom:List}x',
  'x${$}y',
  '${s3:prefix}',
];
const arns = [
  'arn:aws:s3:::lab',
  'arn:aws:s3:::*',
  'arn:aws:sns:*:111122223333:topic',
  'arn:*:sns:eu-*:*:topic*',
  'arn:aws:iam::111122223333:role/*',
  'arn:aws:iam::*:user/${aws:username}',
  'arn:aws:iam::*:*',
  'arn:aws:sns*',
  '*',
  'arn:aws:iam::111122223333:role/team/?/Deep',
  '${aws:SourceArn}',
  'arn:aws:sns:eu-west-1:111122223333:topic:*',
];
const numbers = [0, 3600, '3600', '3599.5', -1, '0.5'];
const dates = [
  '2026-11-23T09:00:00Z',
  '2026-11-23T10:00:00+01:00',
  '2026-01',
  '2026',
  '1795424400',
  1_795_424_400,
  '2026-11-23T09:00Z',
  '2026-11-23',
];
const addresses = [
  '10.0.0.0/8',
  '10.0.0.1',
  '10.0.0.0/23',
  '203.0.113.0/24',
  '2001:db8::/32',
  '2001:db8::1/128',
  '::/0',
  '0.0.0.0/0',
  '::ffff:10.0.0.0/104',
];

const families: readonly { readonly operators: readonly string[]; readonly values: readonly Value[] }[] = [
  {
    operators: ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', 'StringLike', 'StringNotLike'],
    values: strings,
  },
  { operators: ['ArnEquals', 'ArnNotEquals', 'ArnLike', 'ArnNotLike'], values: arns },
  {
    operators: [
      'NumericEquals',
      'NumericNotEquals',
      'NumericLessThan',
      'NumericLessThanEquals',
      'NumericGreaterThan',
      'NumericGreaterThanEquals',
    ],
    values: numbers,
  },
  {
    operators: ['DateEquals', 'DateNotEquals', 'DateLessThan', 'DateLessThanEquals', 'DateGreaterThan', 'DateGreaterThanEquals'],
    values: dates,
  },
  { operators: ['IpAddress', 'NotIpAddress'], values: addresses },
  { operators: ['Bool'], values: [true, false, 'true', 'false', 'True'] },
  { operators: ['BinaryEquals'], values: ['AQID', 'AQI=', ''] },
];

/** Keys that suit a family, so that most comparisons compare something. */
const suited: Readonly<Record<string, readonly string[]>> = {
  ArnEquals: ['aws:SourceArn', 'aws:PrincipalArn'],
  NumericEquals: ['aws:MultiFactorAuthAge', 'aws:EpochTime'],
  DateEquals: ['aws:CurrentTime', 'aws:EpochTime'],
  IpAddress: ['aws:SourceIp'],
  Bool: ['aws:SecureTransport', 'aws:PrincipalIsAWSService'],
  BinaryEquals: ['custom:Bytes'],
};
const derivedKeys = ['aws:PrincipalArn', 'aws:PrincipalAccount', 'aws:PrincipalType', 'aws:username', 'aws:PrincipalTag/none'];
const allKeys = [...Object.keys(contextKeys), ...derivedKeys];

export function randomConditions(random: Random): ConditionBlock {
  const block: ConditionBlock = {};
  for (let left = 1 + random.integer(2); left > 0; left--) {
    const { operator, key, values } = chance(random, 12) ? randomNull(random) : randomComparison(random);
    block[operator] = { ...block[operator] };
    const taken = Object.keys(block[operator]).some((other) => other.toLowerCase() === key.toLowerCase());
    if (!taken) block[operator][key] = values;
  }
  return block;
}

interface RandomCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: Value | readonly Value[];
}

function randomNull(random: Random): RandomCondition {
  return {
    operator: 'Null',
    key: spelling(random, oneOf(random, allKeys)),
    values: oneOf(random, ['true', 'false', true, false, ['true', 'false']] as const),
  };
}

function randomComparison(random: Random): RandomCondition {
  return chance(random, 40) ? comparisonOfValue(random) : comparisonOfFamily(random);
}

/** A string operator on a key, with values made from those that requests have. */
function comparisonOfValue(random: Random): RandomCondition {
  const [key, values] = oneOf(random, Object.entries(contextKeys));
  const texts = values.flatMap((value) => (typeof value === 'object' ? value : [String(value)]));
  return {
    operator: `${oneOf(random, typeof values[0] === 'object' ? ['ForAllValues:', 'ForAnyValue:', ''] : [''])}${oneOf(random, families[0]!.operators)}${chance(random, 25) ? 'IfExists' : ''}`,
    key: spelling(random, key),
    values: oneOrList(
      random,
      many(random, 1, 2, () => variation(random, oneOf(random, texts))),
    ),
  };
}

function variation(random: Random, text: string): string {
  const at = random.integer(text.length + 1);
  return oneOf(random, [
    text,
    text,
    text.toUpperCase(),
    `${text.slice(0, at)}*`,
    `*${text.slice(at)}`,
    `${text.slice(0, at)}?${text.slice(at + 1)}`,
    `${text}*`,
    `${text}?`,
  ]);
}

function comparisonOfFamily(random: Random): RandomCondition {
  const family = oneOf(random, chance(random, 50) ? families.slice(0, 1) : families);
  const quantifier = chance(random, 30) ? oneOf(random, ['ForAllValues:', 'ForAnyValue:']) : '';
  const keys = chance(random, 80) ? (suited[family.operators[0]!] ?? allKeys) : allKeys;
  return {
    operator: `${quantifier}${oneOf(random, family.operators)}${chance(random, 25) ? 'IfExists' : ''}`,
    key: spelling(random, oneOf(random, keys)),
    values: oneOrList(
      random,
      many(random, chance(random, 3) ? 0 : 1, 3, () => oneOf(random, family.values)),
    ),
  };
}

/** Names of keys are case-insensitive. */
function spelling(random: Random, key: string): string {
  return chance(random, 15) ? key.toUpperCase() : key;
}
