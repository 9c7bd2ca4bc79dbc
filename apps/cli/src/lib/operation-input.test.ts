import { PaddockError } from '@paddock/base/errors';
import { describe, expect, it } from 'vitest';
import { requireInputOf } from './operation-input.ts';

const createModel = { service: 'sagemaker', operation: 'CreateModel' };
const problems = (call: typeof createModel, input: Readonly<Record<string, unknown>>): readonly string[] => {
  try {
    requireInputOf(call, input);
    return [];
  } catch (error) {
    return (error as PaddockError).diagnostics.map(({ summary, fix }) => `${summary}. ${fix}`);
  }
};

describe('requireInputOf', () => {
  it('takes part of an input, however deep', () => {
    expect(problems(createModel, { ModelName: 'm', VpcConfig: { Subnets: ['subnet-1'] }, EnableNetworkIsolation: true })).toEqual([]);
    expect(problems({ service: 's3', operation: 'PutObject' }, { Bucket: 'b', Key: 'k', Body: 'x', Metadata: { a: 'b' } })).toEqual([]);
    expect(problems(createModel, {})).toEqual([]);
  });
  it('finds every misspelt member and wrong type at once, with the nearest name', () => {
    expect(
      problems(createModel, { VpcConfg: {}, VpcConfig: { Subnets: 'subnet-1', SecurityGroupIds: [5] }, Tags: [{ key: 'a' }] }),
    ).toEqual([
      '"VpcConfg" is not a member here. Did you mean "VpcConfig"?',
      'VpcConfig.Subnets must be a list. Write a list.',
      'VpcConfig.SecurityGroupIds[0] must be a text. Write a text.',
      '"key" is not a member here. Did you mean "Key"?',
    ]);
  });
});
