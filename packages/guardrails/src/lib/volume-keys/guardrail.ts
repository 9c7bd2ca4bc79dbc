import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';
import { keysOf, kmsKeyArn } from '../kms-key-arn.ts';

/**
 * The reference lists two names for one thing: `sagemaker:VolumeKmsKey` (AWS's older pages and examples) and `sagemaker:VolumeKmsKeyArn` (its
 * machine-readable reference, which is the newer, and the only one whose counterpart for outputs knows CreateJob). The newer is used. Should AWS
 * not fill it somewhere, presence cannot be shown and the request is denied: the failure is closed, and seen at once.
 */
const key = 'sagemaker:VolumeKmsKeyArn';

const all = actionFamily({ service: 'sagemaker', fills: key });
/**
 * Those that say on what instances the volumes will be. An update of a monitoring schedule brings a whole definition, or the name of one and no
 * instance type: it is judged like a creation.
 */
const onInstances = actionFamily({
  service: 'sagemaker',
  fills: key,
  andFills: 'sagemaker:InstanceTypes',
  leaveOut: {
    CreateDomain: 'its key is for the file system; its instance types are defaults for apps',
    CreateNotebookInstance: 'its volume is on EBS on every instance type',
  },
});
const plain = all.filter((action) => !onInstances.includes(action));

/** Instance types with local storage, for which SageMaker refuses a key: the hardware encrypts it. */
const localStorage = [
  'ml.c5d.*',
  'ml.c6gd.*',
  'ml.c6id.*',
  'ml.g4dn.*',
  'ml.g5.*',
  'ml.g6.*',
  'ml.g6e.*',
  'ml.i3en.*',
  'ml.m5d.*',
  'ml.m6gd.*',
  'ml.m6id.*',
  'ml.p3dn.*',
  'ml.p4d.*',
  'ml.p4de.*',
  'ml.p5.*',
  'ml.p5e.*',
  'ml.p5en.*',
  'ml.r5d.*',
  'ml.r6gd.*',
  'ml.r6id.*',
  'ml.trn1.*',
  'ml.trn1n.*',
  'ml.trn2.*',
];

export const guardrail = defineGuardrail({
  id: 'volume-keys',
  title: 'Volumes are encrypted with the company’s keys',
  intent: 'Whoever may not use the key cannot read the disk, and taking the key away takes the data away.',
  mechanism: 'scp',
  parameters: z.strictObject({
    keys: z.array(kmsKeyArn).default([]).describe('Keys that may be used, ARNs or patterns; empty: any key, as long as one is given'),
    localStorage: z
      .array(z.string().regex(/^ml\.[a-z0-9-]+\.[a-z0-9*?]+$/, 'an instance type or pattern such as ml.g5.*'))
      .min(1)
      .default(localStorage)
      .describe('Instance types whose local storage takes no key'),
    labelling: z
      .enum(['with-key', 'unchecked'])
      .default('with-key')
      .describe('Labelling jobs: only those that train on a volume with a key, or all'),
  }),
  caveats: [
    'An instance type with local storage is encrypted by its hardware, not with a key of the company. Serverless work has no volume.',
    'Where some instances have local storage and others not, SageMaker takes no key and this guardrail demands one: such mixtures cannot be made.',
    'A labelling job that trains nothing has no volume and takes no key: it is denied, unless `labelling` is `unchecked`.',
    'HyperPod clusters, inference experiments and recommendations, feature stores and partner apps take keys that this condition key does not tell.',
    'A tuning job with several definitions fills the key once: whether AWS looks at each is not documented.',
    'Give keys by ARN: an alias is compared as it stands.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest-nbi.html',
    'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/sms-security-kms-permissions.html',
  ],
  statements: ({ keys, localStorage: noKey, labelling }) => [
    {
      Sid: 'VolumeKey',
      Effect: 'Deny',
      Action: labelling === 'with-key' ? plain : plain.filter((action) => action !== 'sagemaker:CreateLabelingJob'),
      Resource: '*',
      Condition: { Null: { [key]: 'true' } },
    },
    {
      Sid: 'VolumeKeyOrLocalStorage',
      Effect: 'Deny',
      Action: onInstances,
      Resource: '*',
      Condition: { Null: { [key]: 'true' }, 'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': noKey } },
    },
    {
      Sid: 'VolumeKeyPinned',
      Effect: 'Deny',
      Action: all,
      Resource: '*',
      Condition: { ArnNotLike: { [key]: keysOf(keys) }, Null: { [key]: 'false' } },
    },
  ],
});
