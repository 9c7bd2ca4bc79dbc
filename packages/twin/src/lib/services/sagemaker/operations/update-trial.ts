import { userContext } from '../kit/user-context.ts';
import { trial } from '../kinds/experiment-trial.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateTrial.html */
export const updateTrial = update(trial, { changes: (_item, _input, call) => ({ LastModifiedBy: userContext(call) }) });
