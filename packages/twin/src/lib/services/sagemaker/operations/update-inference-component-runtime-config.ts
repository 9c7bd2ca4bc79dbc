import { validation } from '../kit/errors.ts';
import { statusOf } from '../kit/items.ts';
import { nested } from '../kit/members.ts';
import { inferenceComponent } from '../kinds/inference-component.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceComponentRuntimeConfig.html */
export const updateInferenceComponentRuntimeConfig = update(inferenceComponent, {
  check: (item) => {
    if (statusOf(inferenceComponent, item) !== 'InService')
      throw validation(`Cannot update in-progress inference component "${item.arn}".`);
  },
  names: ['DesiredRuntimeConfig'],
  changes: (item, input) => ({
    RuntimeConfig: { ...nested(item.members, 'RuntimeConfig'), DesiredCopyCount: nested(input, 'DesiredRuntimeConfig')['CopyCount'] },
    InferenceComponentStatus: 'Updating',
  }),
  next: (call) => ({ step: 'inService', after: call.delays.endpoint }),
});
