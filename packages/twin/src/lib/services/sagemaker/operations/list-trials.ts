import { trialComponent, trialsOf } from '../kinds/experiment-trial-component.ts';
import { requireItem } from '../kit/items.ts';
import { trial } from '../kinds/experiment-trial.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrials.html */
export const listTrials = list('ListTrials', trial, {
  order: 'Descending',
  filters: {
    ExperimentName: ({ members }, name: string) => members['ExperimentName'] === name,
    TrialComponentName: (item, name: string, call) => trialsOf(requireItem(call, trialComponent, name)).includes(item.key),
  },
});
