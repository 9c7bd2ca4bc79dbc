import type { StatementJson } from './statement-json.ts';

/**
 * SageMaker takes no key for the volume of instance types with local NVMe storage: the hardware encrypts it.
 * Source: SageMaker API reference, `VolumeKmsKeyId` of ResourceConfig, ProcessingClusterConfig, HyperParameterTuningResourceConfig and
 * TransformResources, `KmsKeyId` of CreateEndpointConfig. Notebook instances always have an EBS volume.
 */
const boundActions = new Set(
  ['CreateTrainingJob', 'CreateProcessingJob', 'CreateHyperParameterTuningJob', 'CreateTransformJob', 'CreateEndpointConfig'].map(
    (name) => `sagemaker:${name}`,
  ),
);

/** Families with NVMe instance storage. Source: Amazon EC2 instance types guide, instance store volumes; as of 2026-09. */
const families =
  'c5d c6gd c6id c7gd c8gd m5d m5ad m5dn m6gd m6id m6idn m7gd m8gd r5d r5ad r5dn r6gd r6id r6idn r7gd ' +
  'r8gd g4dn g5 g6 g6e gr6 p3dn p4d p4de p5 p5e p5en p6-b200 trn1 trn1n trn2 i3 i3en i4i x2idn x2iedn z1d';

const patterns = families.split(' ').map((family) => `ml.${family}.*`);

export function takesNoVolumeKey(action: string): boolean {
  return boundActions.has(action);
}

/** Requests for these actions that name an instance type and that SageMaker accepts: with a key only if some type has no local storage. */
export function launchRequests(actions: readonly string[]): readonly StatementJson[] {
  const named = { 'sagemaker:InstanceTypes': 'false' };
  const withoutKey = { 'sagemaker:VolumeKmsKey': 'true', 'sagemaker:VolumeKmsKeyArn': 'true' };
  return [
    { Effect: 'Allow', Action: actions, Resource: '*', Condition: { Null: { ...named, ...withoutKey } } },
    {
      Effect: 'Allow',
      Action: actions,
      Resource: '*',
      Condition: { Null: named, 'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': patterns } },
    },
  ];
}
