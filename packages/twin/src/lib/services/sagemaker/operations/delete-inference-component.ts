import { inferenceComponent } from '../kinds/inference-component.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteInferenceComponent.html */
export const deleteInferenceComponent = update(inferenceComponent, {
  changes: () => ({ InferenceComponentStatus: 'Deleting' }),
  next: (call) => ({ step: 'deleted', after: call.delays.stop }),
  output: () => ({}),
});
