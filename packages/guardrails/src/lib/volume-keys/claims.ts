import { claimsOf } from '../claims-of.ts';
import { operationsFilling } from '../operations-filling.ts';
import { keysOf } from '../kms-key-arn.ts';
import { guardrail } from './guardrail.ts';

const key = 'sagemaker:VolumeKmsKeyArn';
const withoutTypes = (): readonly string[] => {
  const types = new Set(operationsFilling('sagemaker', 'sagemaker:InstanceTypes'));
  return operationsFilling('sagemaker', key).filter((action) => !types.has(action));
};
const always = ['sagemaker:CreateDomain', 'sagemaker:CreateNotebookInstance'];

export const claims = claimsOf(guardrail, [
  {
    id: 'no-volume-without-a-key',
    text: 'Nothing with a volume of EBS or EFS whatever its instances is made without a key.',
    requests: () => [{ Effect: 'Allow', Action: [...withoutTypes(), ...always], Resource: '*', Condition: { Null: { [key]: 'true' } } }],
  },
  {
    id: 'no-volume-without-a-key-unless-local',
    text: 'Nothing is made or changed without a key where one of its instances has no local storage.',
    requests: ({ localStorage }) => [
      {
        Effect: 'Allow',
        Action: operationsFilling('sagemaker', key).filter((action) => !always.includes(action) && !withoutTypes().includes(action)),
        Resource: '*',
        Condition: {
          Null: { [key]: 'true' },
          'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': localStorage as readonly string[] },
        },
      },
    ],
  },
  {
    id: 'no-other-key',
    text: 'No volume has a key that is not of the list, or names none.',
    requests: ({ keys }) => [
      {
        Effect: 'Allow',
        Action: operationsFilling('sagemaker', key),
        Resource: '*',
        Condition: { ArnNotLike: { [key]: keysOf(keys as readonly string[]) }, Null: { [key]: 'false' } },
      },
    ],
  },
]);
