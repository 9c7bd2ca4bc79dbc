import { modelBiasJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelBiasJobDefinition.html */
export const describeModelBiasJobDefinition = describe('DescribeModelBiasJobDefinition', modelBiasJobDefinition);
