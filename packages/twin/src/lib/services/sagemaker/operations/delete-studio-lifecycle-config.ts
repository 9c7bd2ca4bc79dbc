import { studioLifecycleConfig } from '../kinds/studio-lifecycle-config.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteStudioLifecycleConfig.html */
export const deleteStudioLifecycleConfig = remove(studioLifecycleConfig);
