import { notebookInstance } from '../kinds/notebook-instance.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeNotebookInstance.html */
export const describeNotebookInstance = describe('DescribeNotebookInstance', notebookInstance);
