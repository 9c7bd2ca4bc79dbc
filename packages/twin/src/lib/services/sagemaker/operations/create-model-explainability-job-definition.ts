import { modelExplainabilityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelExplainabilityJobDefinition.html */
export const createModelExplainabilityJobDefinition = create(modelExplainabilityJobDefinition);
