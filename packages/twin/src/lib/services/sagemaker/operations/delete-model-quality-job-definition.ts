import { modelQualityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelQualityJobDefinition.html */
export const deleteModelQualityJobDefinition = remove(modelQualityJobDefinition);
