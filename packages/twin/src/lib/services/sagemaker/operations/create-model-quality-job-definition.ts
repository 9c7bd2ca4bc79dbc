import { modelQualityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelQualityJobDefinition.html */
export const createModelQualityJobDefinition = create(modelQualityJobDefinition);
