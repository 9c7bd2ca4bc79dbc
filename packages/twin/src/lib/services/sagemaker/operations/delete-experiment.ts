import { trial } from '../kinds/experiment-trial.ts';
import { validation } from '../kit/errors.ts';
import { allItems } from '../kit/items.ts';
import { experiment } from '../kinds/experiment.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteExperiment.html */
export const deleteExperiment = remove(experiment, {
  check: (item, call) => {
    const held = allItems(call, trial).filter(({ members }) => members['ExperimentName'] === item.key);
    if (held.length > 0) throw validation(`Experiment '${item.arn}' cannot be deleted: it has ${held.length} associated trial(s).`);
  },
  output: ({ arn }) => ({ ExperimentArn: arn }),
});
