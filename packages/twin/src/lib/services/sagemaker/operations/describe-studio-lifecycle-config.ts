import { studioLifecycleConfig } from '../kinds/studio-lifecycle-config.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeStudioLifecycleConfig.html */
export const describeStudioLifecycleConfig = describe('DescribeStudioLifecycleConfig', studioLifecycleConfig);
