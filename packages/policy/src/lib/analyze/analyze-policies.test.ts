import { describe, expect, it } from 'vitest';
import { analyzePolicies, type PolicySource } from '../../analyze.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';

const source = (kind: PolicyKind, ...statements: readonly object[]): PolicySource => ({
  file: `${kind}.json`,
  kind,
  text: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
});
const codes = (...sources: readonly PolicySource[]): readonly string[] => analyzePolicies(sources).findings.map(({ code }) => code);

const noInternet = {
  Effect: 'Deny',
  Action: 'sagemaker:CreateNotebookInstance',
  Resource: '*',
  Condition: { StringEquals: { 'sagemaker:DirectInternetAccess': 'Enabled' } },
};
const internetNamed = { ...noInternet, Condition: { Null: { 'sagemaker:DirectInternetAccess': 'true' } } };

describe('a set of policies', () => {
  it('has no way round that another policy of the set closes', () => {
    expect(codes(source('scp', noInternet))).toEqual(['policy/left-out-passes']);
    expect(codes(source('scp', noInternet), source('scp', internetNamed))).toEqual([]);
  });

  it('guards an exemption in one policy by a Deny in another', () => {
    const exempt = { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ops/admin' } };
    const trails = { Effect: 'Deny', Action: 'cloudtrail:StopLogging', Resource: '*', Condition: exempt };
    const roles = {
      Effect: 'Deny',
      Action: ['iam:CreateRole', 'iam:UpdateAssumeRolePolicy'],
      Resource: 'arn:aws:iam::*:role/ops/*',
      Condition: exempt,
    };
    expect(codes(source('scp', trails))).toEqual(['policy/exemption-open']);
    expect(codes(source('scp', trails), source('scp', roles))).toEqual([]);
    const half = { ...roles, Action: 'iam:CreateRole' };
    expect(codes(source('scp', trails), source('scp', half))).toEqual(['policy/exemption-open', 'policy/exemption-open']);
  });

  it('reads an identity policy under the control policies that were given with it', () => {
    const approve = { Effect: 'Allow', Action: ['sagemaker:CreateEndpoint', 'sagemaker:UpdateModelPackage'], Resource: '*' };
    const never = { Effect: 'Deny', Action: ['sagemaker:CreateModelPackage', 'sagemaker:UpdateModelPackage'], Resource: '*' };
    expect(codes(source('identity', approve))).toEqual(['policy/self-approval']);
    expect(codes(source('identity', approve), source('scp', never))).toEqual([]);
  });
});

describe('what is no fault', () => {
  it.each<[string, readonly PolicySource[]]>([
    ['an administrator', [source('identity', { Effect: 'Allow', Action: '*', Resource: '*' })]],
    [
      'a Deny in an identity policy that allows nothing of it: others may',
      [
        source(
          'identity',
          { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' },
          { Effect: 'Deny', Action: 's3:*', Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'] },
        ),
      ],
    ],
    [
      'a list of tags that may be given, and none need be',
      [
        source('identity', {
          Effect: 'Allow',
          Action: 'sagemaker:AddTags',
          Resource: '*',
          Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Project'] }, Null: { 'aws:TagKeys': 'false' } },
        }),
      ],
    ],
    [
      'instance types that are pinned where they are given',
      [
        source('scp', {
          Effect: 'Deny',
          Action: ['sagemaker:CreateTrainingJob', 'sagemaker:UpdateTrainingJob'],
          Resource: '*',
          Condition: { 'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': ['ml.m5.*'] } },
        }),
      ],
    ],
    [
      'roles that only AWS can create, exempted by their path',
      [
        source('scp', {
          Effect: 'Deny',
          Action: 'cloudtrail:StopLogging',
          Resource: '*',
          Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*' } },
        }),
      ],
    ],
    [
      'a key that hangs on the resource beside one of the request',
      [
        source('scp', {
          Effect: 'Deny',
          Action: ['sagemaker:StopTrainingJob', 'sagemaker:DeleteEndpoint'],
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:ResourceTag/Team': 'a' }, Null: { 'aws:RequestTag/Team': 'true' } },
        }),
      ],
    ],
  ])('%s', (_name, sources) => {
    expect(codes(...sources).filter((code) => code !== 'policy/retag-passes')).toEqual([]);
  });
});

describe('the form', () => {
  it('is reported like lint does, and nothing else of such a policy', () => {
    expect(codes({ file: 'x.json', kind: 'scp', text: '{' })).toEqual(['policy/not-json']);
    expect(analyzePolicies([])).toEqual({ findings: [], unanswered: [] });
  });

  it('does not keep the other policies of the set from being analysed', () => {
    expect(codes({ file: 'x.json', kind: 'scp', text: '{' }, source('scp', noInternet))).toEqual([
      'policy/left-out-passes',
      'policy/not-json',
    ]);
  });
});

it('a question that runs out of its budget leads to no finding, and is told', () => {
  const { findings, unanswered } = analyzePolicies([source('scp', noInternet)], { steps: 1 });
  expect(findings).toEqual([]);
  expect(unanswered[0]).toMatchObject({ file: 'scp.json', why: expect.stringContaining('1 steps were used up') as unknown });
});
