import { appImageConfig } from '../kinds/app-image-config.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeAppImageConfig.html */
export const describeAppImageConfig = describe('DescribeAppImageConfig', appImageConfig);
