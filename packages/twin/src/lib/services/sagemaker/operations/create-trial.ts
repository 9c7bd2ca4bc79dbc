import { experiment } from '../kinds/experiment.ts';
import { requireItem } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { userContext } from '../kit/user-context.ts';
import { trial } from '../kinds/experiment-trial.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrial.html */
export const createTrial = create(trial, {
  check: (input, call) => void requireItem(call, experiment, text(input, 'ExperimentName')),
  members: (_input, call) => ({ CreatedBy: userContext(call) }),
});
