import { dataQualityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteDataQualityJobDefinition.html */
export const deleteDataQualityJobDefinition = remove(dataQualityJobDefinition);
