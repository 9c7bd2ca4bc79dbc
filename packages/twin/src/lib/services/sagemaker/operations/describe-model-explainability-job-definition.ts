import { modelExplainabilityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelExplainabilityJobDefinition.html */
export const describeModelExplainabilityJobDefinition = describe(
  'DescribeModelExplainabilityJobDefinition',
  modelExplainabilityJobDefinition,
);
