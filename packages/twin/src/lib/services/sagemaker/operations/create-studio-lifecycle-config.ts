import { studioLifecycleConfig } from '../kinds/studio-lifecycle-config.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateStudioLifecycleConfig.html */
export const createStudioLifecycleConfig = create(studioLifecycleConfig);
