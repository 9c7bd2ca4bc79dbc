/** Comparing two policies of twenty statements. Bar: issue 5, must show 5. */
import { comparePolicies } from '@paddock/policy/compare';
import { compilePolicy, type CompiledPolicy } from '@paddock/policy/compile';
import type { BenchResult } from '@paddock/base/bench-result';

export async function run(): Promise<readonly BenchResult[]> {
  const times: number[] = [];
  let decided = 0;
  let asked = 0;
  for (let round = 0; round < 3; round++) {
    for (const [index, variant] of variants('').entries()) {
      // Names that no pair before had: nothing that is remembered of other policies helps.
      const name = `t${round}x${index}-`;
      const [left, right] = [compile(statements(name)), compile(variants(name)[index] ?? variant)];
      const start = performance.now();
      const { leftNotRight, rightNotLeft } = comparePolicies(left, right, 'identity');
      times.push(performance.now() - start);
      for (const { verdict } of [leftNotRight, rightNotLeft]) {
        asked++;
        if (verdict !== 'unknown') decided++;
      }
    }
  }
  const median = times.toSorted((a, b) => a - b)[times.length >> 1]!;
  const worst = Math.max(...times);
  return [
    { name: 'policy: compare two policies of 20 statements, median', value: round1(median), unit: 'ms', bar: 50, ok: median <= 50 },
    { name: 'policy: compare two policies of 20 statements, worst', value: round1(worst), unit: 'ms', ok: true },
    { name: 'policy: directions decided', value: round1((100 * decided) / asked), unit: '%', bar: 100, ok: decided === asked },
  ];
}

function compile(list: readonly object[]): CompiledPolicy {
  return compilePolicy({ Version: '2012-10-17', Statement: list }, 'identity');
}

/** Twenty statements as a data scientist's role may have them: buckets, jobs, logs, keys, roles to pass, and what is denied. */
function statements(name: string): object[] {
  const account = '111122223333';
  const allow = (action: string | string[], resource: string | string[], condition?: object): object => ({
    Effect: 'Allow',
    Action: action,
    Resource: resource,
    ...(condition === undefined ? {} : { Condition: condition }),
  });
  const deny = (action: string | string[], resource: string | string[], condition?: object): object => ({
    ...allow(action, resource, condition),
    Effect: 'Deny',
  });
  return [
    allow(['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::${name}team-data/*`),
    allow('s3:ListBucket', `arn:aws:s3:::${name}team-data`, { StringLike: { 's3:prefix': [`${name}raw/*`, 'curated/*'] } }),
    allow('s3:Get*', `arn:aws:s3:::${name}shared-*/*`, { StringEquals: { 'aws:ResourceTag/class': ['public', `${name}internal`] } }),
    allow(['sagemaker:CreateTrainingJob', 'sagemaker:CreateProcessingJob'], `arn:aws:sagemaker:*:${account}:*`, {
      'ForAllValues:StringLike': { 'sagemaker:InstanceTypes': ['ml.m5.*', 'ml.g5.*'] },
    }),
    allow('sagemaker:CreateModel', `arn:aws:sagemaker:*:${account}:model/${name}team-*`, { Null: { 'sagemaker:VpcSubnets': 'false' } }),
    allow(['sagemaker:Describe*', 'sagemaker:List*'], '*'),
    allow('sagemaker:AddTags', `arn:aws:sagemaker:*:${account}:*`, {
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', `${name}cost`] },
    }),
    allow('iam:PassRole', `arn:aws:iam::${account}:role/${name}execution/*`, {
      StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' },
    }),
    allow(['logs:GetLogEvents', 'logs:FilterLogEvents'], `arn:aws:logs:*:${account}:log-group:/aws/sagemaker/*`),
    allow('logs:Describe*', '*'),
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], `arn:aws:kms:*:${account}:key/*`, {
      StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' },
    }),
    allow('ecr:*', `arn:aws:ecr:*:${account}:repository/${name}team/*`),
    allow('ecr:GetAuthorizationToken', '*'),
    allow('cloudwatch:PutMetricData', '*', { StringEquals: { 'cloudwatch:namespace': 'team' } }),
    allow(['athena:StartQueryExecution', 'athena:GetQuery*'], `arn:aws:athena:*:${account}:workgroup/${name}team`),
    allow('glue:Get*', '*', { Bool: { 'aws:SecureTransport': 'true' } }),
    deny('s3:*', `arn:aws:s3:::${name}team-data/restricted/*`, { StringNotEquals: { 'aws:PrincipalTag/clearance': `${name}high` } }),
    deny('*', '*', { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'] } }),
    deny('sagemaker:*', '*', { NotIpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '203.0.113.0/24'] } }),
    deny('kms:Decrypt', '*', { DateGreaterThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } }),
  ];
}

/** The same policy with one thing changed: nothing at all, a statement gone, a wildcard wider, a condition weaker. */
function variants(name: string): readonly (readonly object[])[] {
  const changed = (index: number, change: object): readonly object[] =>
    statements(name).map((each, at) => (at === index ? { ...each, ...change } : each));
  return [
    statements(name),
    statements(name).toReversed(),
    statements(name).filter((_, index) => index !== 16),
    statements(name).filter((_, index) => index !== 3),
    changed(0, { Resource: `arn:aws:s3:::${name}team-*/*` }),
    changed(2, { Action: ['s3:GetObject', 's3:GetObjectVersion'] }),
    changed(4, { Condition: {} }),
    changed(17, { Condition: { StringNotEqualsIfExists: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'] } } }),
    changed(18, { Condition: { NotIpAddress: { 'aws:SourceIp': ['10.0.0.0/9', '203.0.113.0/25'] } } }),
    changed(6, { Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['team', `${name}cost`] } } }),
    changed(8, { Resource: '*' }),
  ];
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
