import { trialsOf } from '../kinds/experiment-trial-component.ts';
import { validation } from '../kit/errors.ts';
import { trialComponent } from '../kinds/experiment-trial-component.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteTrialComponent.html */
export const deleteTrialComponent = remove(trialComponent, {
  check: (item) => {
    if (trialsOf(item).length > 0)
      throw validation(`TrialComponent '${item.arn}' cannot be deleted: it is associated with ${trialsOf(item).length} trial(s).`);
  },
  output: ({ arn }) => ({ TrialComponentArn: arn }),
});
