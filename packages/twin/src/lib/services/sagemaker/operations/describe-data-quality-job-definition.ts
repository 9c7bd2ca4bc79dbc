import { dataQualityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeDataQualityJobDefinition.html */
export const describeDataQualityJobDefinition = describe('DescribeDataQualityJobDefinition', dataQualityJobDefinition);
