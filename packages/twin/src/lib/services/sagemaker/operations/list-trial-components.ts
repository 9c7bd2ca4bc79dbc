import { trialsOf } from '../kinds/experiment-trial-component.ts';
import { trial } from '../kinds/experiment-trial.ts';
import { findItem } from '../kit/items.ts';
import { trialComponent } from '../kinds/experiment-trial-component.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrialComponents.html */
export const listTrialComponents = list('ListTrialComponents', trialComponent, {
  order: 'Descending',
  filters: {
    TrialName: (item, name: string) => trialsOf(item).includes(name),
    ExperimentName: (item, name: string, call) =>
      trialsOf(item).some((each) => findItem(call, trial, each)?.members['ExperimentName'] === name),
    // Components that jobs make by themselves have a source; the twin's jobs make none.
    SourceArn: () => false,
  },
});
