import type { Kind } from '../kit/kind.ts';
import { autoMLJob } from '../kinds/auto-ml-job.ts';
import { modelPackage } from '../kinds/model-package.ts';
import { model } from '../kinds/model.ts';
import { processingJob } from '../kinds/processing-job.ts';
import { trainingJob } from '../kinds/training-job.ts';
import { transformJob } from '../kinds/transform-job.ts';
import { tuningJob } from '../kinds/tuning-job.ts';

/** What a type of step does: an operation in the name of the pipeline's role, and the resource that comes of it. */
export interface StepOperation {
  readonly operation: string;
  readonly kind: Kind;
  /** Member of the step's metadata. */
  readonly metadata: string;
  /** The name that SageMaker gives when the arguments have none; absent for versions of a group. */
  readonly name?: string;
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-steps-types.html. Steps of other types fail in the twin, and say so. */
export const stepOperations: Readonly<Record<string, StepOperation>> = {
  Processing: { operation: 'CreateProcessingJob', kind: processingJob, metadata: 'ProcessingJob', name: 'ProcessingJobName' },
  Training: { operation: 'CreateTrainingJob', kind: trainingJob, metadata: 'TrainingJob', name: 'TrainingJobName' },
  Transform: { operation: 'CreateTransformJob', kind: transformJob, metadata: 'TransformJob', name: 'TransformJobName' },
  Tuning: { operation: 'CreateHyperParameterTuningJob', kind: tuningJob, metadata: 'TuningJob', name: 'HyperParameterTuningJobName' },
  AutoML: { operation: 'CreateAutoMLJobV2', kind: autoMLJob, metadata: 'AutoMLJob', name: 'AutoMLJobName' },
  Model: { operation: 'CreateModel', kind: model, metadata: 'Model', name: 'ModelName' },
  RegisterModel: { operation: 'CreateModelPackage', kind: modelPackage, metadata: 'RegisterModel' },
};
