import { userContext } from '../kit/user-context.ts';
import { trialComponent } from '../kinds/experiment-trial-component.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrialComponent.html */
export const createTrialComponent = create(trialComponent, { members: (_input, call) => ({ CreatedBy: userContext(call) }) });
