import { appPath } from '../kinds/app.ts';
import { app } from '../kinds/app.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeApp.html */
export const describeApp = describe('DescribeApp', app, { path: appPath });
