import { modelBiasJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelBiasJobDefinition.html */
export const deleteModelBiasJobDefinition = remove(modelBiasJobDefinition);
