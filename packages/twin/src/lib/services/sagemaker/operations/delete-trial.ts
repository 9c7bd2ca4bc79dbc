import { componentsOf } from '../kinds/experiment-trial-component.ts';
import { validation } from '../kit/errors.ts';
import { trial } from '../kinds/experiment-trial.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteTrial.html */
export const deleteTrial = remove(trial, {
  check: (item, call) => {
    const held = componentsOf(call, item.key);
    if (held.length > 0) throw validation(`Trial '${item.arn}' cannot be deleted: it has ${held.length} associated trial component(s).`);
  },
  output: ({ arn }) => ({ TrialArn: arn }),
});
