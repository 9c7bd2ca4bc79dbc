import { describe, expect, it } from 'vitest';
import { keyPresence } from '../../expand.ts';

const presence = (service: string, operation: string, action: string, key: string) =>
  keyPresence(service, operation)[action]?.[key]?.presence;

describe('keyPresence', () => {
  it.each([
    ['a required member', 'sts', 'AssumeRole', 'sts:AssumeRole', 'sts:RoleSessionName', 'always'],
    ['an optional member', 'sts', 'AssumeRole', 'sts:AssumeRole', 'sts:ExternalId', 'sometimes'],
    ['one tag among those that may be given', 'sagemaker', 'AddTags', 'sagemaker:AddTags', 'aws:RequestTag/${TagKey}', 'sometimes'],
    ['a second action that only exists with the member', 's3', 'GetObject', 's3:GetObjectVersion', 's3:versionid', 'always'],
    ['a literal', 'iam', 'AddRoleToInstanceProfile', 'iam:PassRole', 'iam:PassedToService', 'always'],
    [
      'a key that no member fills',
      'sagemaker',
      'DescribePipeline',
      'sagemaker:DescribePipeline',
      'sagemaker:PipelineVersionId',
      'sometimes',
    ],
    [
      'tags that an operation does not take',
      'sagemaker',
      'CreateUserProfile',
      'sagemaker:CreateUserProfile',
      'sagemaker:VpcSubnets',
      undefined,
    ],
    ['the tagging action of AddTags itself', 'sagemaker', 'AddTags', 'sagemaker:AddTags', 'sagemaker:TaggingAction', 'never'],
    ['the tagging action of tags on creation', 'sagemaker', 'CreateModel', 'sagemaker:AddTags', 'sagemaker:TaggingAction', 'always'],
    ['a key of the live resource', 'kms', 'Decrypt', 'kms:Decrypt', 'kms:ViaService', 'sometimes'],
    ['what was given when an upload was begun', 's3', 'UploadPart', 's3:PutObject', 's3:x-amz-server-side-encryption', 'sometimes'],
    ['what AWS fills on every call', 'ec2', 'CreateVpc', 'ec2:CreateVpc', 'ec2:Region', 'always'],
  ])('knows %s', (_what, service, operation, action, key, expected) => {
    expect(presence(service, operation, action, key)).toBe(expected);
  });

  it('says where each statement is from', () => {
    const table = keyPresence('sagemaker', 'CreateNotebookInstance')['sagemaker:CreateNotebookInstance'] ?? {};
    expect(
      Object.values(table).filter(({ source }) => !/^(convention|default|https:\/\/docs\.aws\.amazon\.com\/.*)$/.test(source)),
    ).toEqual([]);
    expect(table['aws:TagKeys']).toEqual({ presence: 'sometimes', source: 'convention' });
  });
});
