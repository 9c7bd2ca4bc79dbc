import { modelBiasJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelBiasJobDefinition.html */
export const createModelBiasJobDefinition = create(modelBiasJobDefinition);
