import { specifications } from '../kinds/inference-component.ts';
import { validation } from '../kit/errors.ts';
import { statusOf } from '../kit/items.ts';
import { nested } from '../kit/members.ts';
import { inferenceComponent } from '../kinds/inference-component.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceComponent.html */
export const updateInferenceComponent = update(inferenceComponent, {
  check: (item) => {
    if (statusOf(inferenceComponent, item) !== 'InService')
      throw validation(`Cannot update in-progress inference component "${item.arn}".`);
  },
  names: ['DeploymentConfig', 'RuntimeConfig'],
  changes: (item, input, call) => {
    const copies = nested(input, 'RuntimeConfig')['CopyCount'];
    return {
      ...specifications(call, input),
      ...(copies === undefined ? {} : { RuntimeConfig: { ...nested(item.members, 'RuntimeConfig'), DesiredCopyCount: copies } }),
      ...(input['DeploymentConfig'] === undefined ? {} : { LastDeploymentConfig: input['DeploymentConfig'] }),
      InferenceComponentStatus: 'Updating',
    };
  },
  next: (call) => ({ step: 'inService', after: call.delays.endpoint }),
});
