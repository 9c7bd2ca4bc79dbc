import { userContext } from '../kit/user-context.ts';
import { experiment } from '../kinds/experiment.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateExperiment.html */
export const createExperiment = create(experiment, { members: (_input, call) => ({ CreatedBy: userContext(call) }) });
