import { firstStep } from '../kit/job.ts';
import { validation } from '../kit/errors.ts';
import { compilationJob } from '../kinds/compilation-job.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateCompilationJob.html */
export const createCompilationJob = create(compilationJob, {
  check: (input) => {
    if (input['InputConfig'] === undefined && input['ModelPackageVersionArn'] === undefined) {
      throw validation('InputConfig is required when ModelPackageVersionArn is not given.');
    }
  },
  // InputConfig, FailureReason and ModelArtifacts are always in the answer of Describe.
  members: (input) => ({
    InputConfig: input['InputConfig'] ?? {},
    CompilationJobStatus: 'STARTING',
    FailureReason: '',
    ModelArtifacts: { S3ModelArtifacts: '' },
  }),
  next: firstStep,
});
