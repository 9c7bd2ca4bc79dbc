import { list } from '../kit/list.ts';
import { trainingJob } from '../kinds/training-job.ts';

const planOf = (members: Readonly<Record<string, unknown>>): string | undefined =>
  (members['ResourceConfig'] as { readonly TrainingPlanArn?: string } | undefined)?.TrainingPlanArn;

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingJobs.html */
export const listTrainingJobs = list('ListTrainingJobs', trainingJob, {
  order: 'Ascending',
  filters: {
    TrainingPlanArnEquals: ({ members }, value: string) => planOf(members) === value,
    WarmPoolStatusEquals: ({ members }, value: string) =>
      (members['WarmPoolStatus'] as { readonly Status: string } | undefined)?.Status === value,
  },
  more: ({ members }) => ({ TrainingPlanArn: planOf(members) }),
});
