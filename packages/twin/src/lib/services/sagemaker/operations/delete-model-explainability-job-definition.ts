import { modelExplainabilityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelExplainabilityJobDefinition.html */
export const deleteModelExplainabilityJobDefinition = remove(modelExplainabilityJobDefinition);
