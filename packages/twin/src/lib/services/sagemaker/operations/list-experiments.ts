import { experiment } from '../kinds/experiment.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListExperiments.html */
export const listExperiments = list('ListExperiments', experiment, { order: 'Descending' });
