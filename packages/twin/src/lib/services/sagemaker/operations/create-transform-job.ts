import { firstStep } from '../kit/job.ts';
import { model } from '../kinds/model.ts';
import { requireItem } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { transformJob } from '../kinds/transform-job.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTransformJob.html */
export const createTransformJob = create(transformJob, {
  check: (input, call) => void requireItem(call, model, text(input, 'ModelName')),
  members: () => ({ TransformJobStatus: 'InProgress' }),
  next: firstStep,
});
