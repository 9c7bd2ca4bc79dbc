import { notebookLifecycleConfig } from '../kinds/notebook-lifecycle-config.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeNotebookInstanceLifecycleConfig.html */
export const describeNotebookInstanceLifecycleConfig = describe('DescribeNotebookInstanceLifecycleConfig', notebookLifecycleConfig);
