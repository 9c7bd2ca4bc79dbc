import { userContext } from '../kit/user-context.ts';
import { experiment } from '../kinds/experiment.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateExperiment.html */
export const updateExperiment = update(experiment, { changes: (_item, _input, call) => ({ LastModifiedBy: userContext(call) }) });
