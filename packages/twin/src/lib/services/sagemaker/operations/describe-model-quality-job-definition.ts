import { modelQualityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelQualityJobDefinition.html */
export const describeModelQualityJobDefinition = describe('DescribeModelQualityJobDefinition', modelQualityJobDefinition);
