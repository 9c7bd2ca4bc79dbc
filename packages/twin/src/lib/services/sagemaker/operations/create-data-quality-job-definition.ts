import { dataQualityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateDataQualityJobDefinition.html */
export const createDataQualityJobDefinition = create(dataQualityJobDefinition);
