import { describe, expect, it } from 'vitest';
import { parseBatchLine } from '../../../batch.ts';
import { evaluate } from '../../../evaluate.ts';
import { compareBatchLine, type CompareBatchResult } from './compare-batch-line.ts';

const policy = (...statements: readonly object[]): object => ({ Version: '2012-10-17', Statement: statements });
const allow = (action: string | readonly string[], resource: string, condition?: object): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...(condition === undefined ? {} : { Condition: condition }),
});
const deny = (action: string | readonly string[], condition?: object): object => ({
  Effect: 'Deny',
  Action: action,
  Resource: '*',
  ...(condition === undefined ? {} : { Condition: condition }),
});

function compare(kind: string, left: object, right: object): CompareBatchResult {
  const outcome = compareBatchLine(JSON.stringify({ name: 'case', left, right, kind }));
  if (!('result' in outcome)) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.result;
}

/** [what, kind, left, right, left and not right, right and not left] */
const cases: readonly (readonly [string, string, object, object, 'yes' | 'no', 'yes' | 'no'])[] = [
  ['the same policy', 'identity', policy(allow('s3:Get*', 'arn:aws:s3:::b/*')), policy(allow('s3:Get*', 'arn:aws:s3:::b/*')), 'no', 'no'],
  [
    'a wider action',
    'identity',
    policy(allow('s3:GetObject', 'arn:aws:s3:::b/*')),
    policy(allow('s3:Get*', 'arn:aws:s3:::b/*')),
    'no',
    'yes',
  ],
  [
    'all actions of a pattern one by one: AWS may publish another',
    'identity',
    policy(allow(['ec2:StartInstances', 'ec2:StartDeclarativePoliciesReport', 'ec2:StartNetworkInsightsAnalysis'], '*')),
    policy(allow('ec2:Start*', '*')),
    'no',
    'yes',
  ],
  [
    'a wider resource',
    'identity',
    policy(allow('s3:GetObject', 'arn:aws:s3:::b-*/*')),
    policy(allow('s3:GetObject', 'arn:aws:s3:::b-?/x')),
    'yes',
    'no',
  ],
  ['another spelling of an action', 'identity', policy(allow('S3:getobject', '*')), policy(allow('s3:GetObject', '*')), 'no', 'no'],
  [
    'one block of addresses as its two halves',
    'identity',
    policy(allow('s3:GetObject', '*', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })),
    policy(allow('s3:GetObject', '*', { IpAddress: { 'aws:SourceIp': ['10.0.0.0/9', '10.128.0.0/9'] } })),
    'no',
    'no',
  ],
  [
    'IfExists',
    'identity',
    policy(allow('s3:GetObject', '*', { StringEquals: { 's3:prefix': 'a' } })),
    policy(allow('s3:GetObject', '*', { StringEqualsIfExists: { 's3:prefix': 'a' } })),
    'no',
    'yes',
  ],
  [
    'a negated operator on a key that may be missing',
    'identity',
    policy(allow('s3:GetObject', '*', { StringNotEquals: { 's3:prefix': 'a' } })),
    policy(allow('s3:GetObject', '*', { StringNotEquals: { 's3:prefix': 'a' }, Null: { 's3:prefix': 'false' } })),
    'yes',
    'no',
  ],
  [
    'numbers',
    'identity',
    policy(allow('s3:ListBucket', '*', { NumericLessThanEquals: { 's3:max-keys': '10' } })),
    policy(allow('s3:ListBucket', '*', { NumericLessThan: { 's3:max-keys': '10' } })),
    'yes',
    'no',
  ],
  [
    'ForAllValues is true of nothing',
    'identity',
    policy(allow('ec2:*', '*', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } })),
    policy(allow('ec2:*', '*', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] }, Null: { 'aws:TagKeys': 'false' } })),
    'yes',
    'no',
  ],
  [
    'two keys in one Null',
    'scp',
    policy(
      allow('*', '*'),
      deny('sagemaker:CreateModel', { Null: { 'sagemaker:VpcSubnets': 'true', 'sagemaker:VpcSecurityGroupIds': 'true' } }),
    ),
    policy(
      allow('*', '*'),
      deny('sagemaker:CreateModel', { Null: { 'sagemaker:VpcSubnets': 'true' } }),
      deny('sagemaker:CreateModel', { Null: { 'sagemaker:VpcSecurityGroupIds': 'true' } }),
    ),
    'yes',
    'no',
  ],
  [
    'two SCPs that only deny, as they are attached beside FullAWSAccess',
    'scp',
    policy(deny('sagemaker:CreateEndpoint')),
    policy(deny(['sagemaker:CreateEndpoint', 'sagemaker:UpdateEndpoint'])),
    'yes',
    'no',
  ],
  [
    'an ARN pattern that stays within its component',
    'identity',
    policy(allow('s3:GetObject', '*', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:111122223333:*' } })),
    policy(allow('s3:GetObject', '*', { StringLike: { 'aws:SourceArn': 'arn:aws:sns:*:111122223333:*' } })),
    'no',
    'yes',
  ],
  [
    'a variable',
    'identity',
    policy(allow('s3:GetObject', 'arn:aws:s3:::home/${aws:username}/*')),
    policy(allow('s3:GetObject', 'arn:aws:s3:::home/*')),
    'no',
    'yes',
  ],
  [
    'a resource policy that names an account instead of a role',
    'resource',
    policy({ ...allow('s3:GetObject', '*'), Principal: { AWS: '111122223333' } }),
    policy({ ...allow('s3:GetObject', '*'), Principal: { AWS: 'arn:aws:iam::111122223333:role/a' } }),
    'yes',
    'yes',
  ],
  [
    'a KMS key, which needs its key policy too',
    'identity',
    policy(allow('kms:Decrypt', 'arn:aws:kms:*:111122223333:key/*')),
    policy(allow('kms:Encrypt', 'arn:aws:kms:*:111122223333:key/*')),
    'yes',
    'yes',
  ],
];

describe('compareBatchLine', () => {
  it.each(cases)('%s', (_what, kind, left, right, leftNotRight, rightNotLeft) => {
    const result = compare(kind, left, right);
    expect({ leftNotRight: result.leftNotRight, rightNotLeft: result.rightNotLeft }).toEqual({ leftNotRight, rightNotLeft });
    expect(Object.keys(result.witness)).toEqual([
      ...(leftNotRight === 'yes' ? ['leftNotRight'] : []),
      ...(rightNotLeft === 'yes' ? ['rightNotLeft'] : []),
    ]);
    expect(compare(kind, left, right)).toEqual(result);
  });

  it('gives witnesses that `evaluate --batch` reads and decides', () => {
    const [left, right] = [policy(allow('s3:GetObject', 'arn:aws:s3:::b/*')), policy(allow('s3:Get*', 'arn:aws:s3:::b/*'))];
    const { witness } = compare('identity', left, right);
    const decide = (identity: object): string => {
      const parsed = parseBatchLine(JSON.stringify({ request: witness.rightNotLeft, policies: { identity: [identity] } }));
      if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.diagnostics));
      return evaluate(parsed.case.request, parsed.case.policies).decision;
    };
    expect([decide(left), decide(right)]).toEqual(['implicitDeny', 'allowed']);
  });

  it('reports everything that is wrong with a line', () => {
    const outcome = compareBatchLine('{"left":{"Version":"2012-10-17"},"right":7,"kind":"identity","more":1}', { lineNumber: 3 });
    expect('diagnostics' in outcome && outcome.diagnostics.map(({ code, line, path }) => ({ code, line, path }))).toEqual([
      { code: 'policy/batch-line', line: 3, path: 'more' },
      { code: 'policy/missing-element', line: 3, path: 'left' },
      { code: 'policy/wrong-type', line: 3, path: 'right' },
    ]);
  });

  it('says unknown when the budget runs out, and of what', () => {
    const line = JSON.stringify({
      left: policy(allow('s3:GetObject', '*')),
      right: policy(allow('s3:GetObject', 'arn:aws:s3:::b/*')),
      kind: 'identity',
    });
    const outcome = compareBatchLine(line, { steps: 5 });
    expect('result' in outcome && outcome.result.leftNotRight).toBe('unknown');
    expect('result' in outcome && outcome.result.why?.leftNotRight).toMatch(/^budget: 5 steps were used up at .+; \d+ of them went to .+/);
  });
});
