import type { Call, Handler, Members } from '../../../operation.ts';
import { create, type CreateOptions } from '../kit/create.ts';
import { job, type JobKind } from '../kit/job.ts';
import type { Step } from '../kit/kind.ts';

const base = job({ type: 'automl-job', noun: 'AutoML job', prefix: 'AutoMLJob', endedMember: 'EndTime' });

const enter =
  (status: string, next: string): Step =>
  (_item, call) => ({ changes: { AutoMLJobSecondaryStatus: status }, next: { step: next, after: call.delays.trainingJob / 3 } });

/** Both versions of the API make and see the same jobs. They find no candidates: the twin trains nothing. */
export const autoMLJob: JobKind = {
  ...base,
  steps: {
    analyze: enter('AnalyzingData', 'engineer'),
    engineer: enter('FeatureEngineering', 'tune'),
    tune: enter('ModelTuning', 'complete'),
    complete: (_item, call) => ({ changes: { AutoMLJobStatus: 'Completed', AutoMLJobSecondaryStatus: 'Completed', EndTime: call.now } }),
    stopped: (_item, call) => ({ changes: { AutoMLJobStatus: 'Stopped', AutoMLJobSecondaryStatus: 'Stopped', EndTime: call.now } }),
  },
};

export function createAutoML(version: 1 | 2): Handler {
  const options: CreateOptions = {
    members: (input: Members) => ({
      AutoMLJobStatus: 'InProgress',
      AutoMLJobSecondaryStatus: 'Starting',
      // What one version has and the other shows, too.
      ...(version === 1 ? { AutoMLJobInputDataConfig: input['InputDataConfig'] } : { InputDataConfig: input['AutoMLJobInputDataConfig'] }),
      ...(version === 1 ? {} : { AutoMLProblemTypeConfigName: problemType(input) }),
    }),
    next: (call: Call) => ({ step: 'analyze', after: call.delays.trainingJobStart }),
  };
  return create(autoMLJob, options);
}

/** `TabularJobConfig` → `Tabular` */
function problemType(input: Members): string | undefined {
  const [name] = Object.keys(input['AutoMLProblemTypeConfig'] as Members);
  return name?.replace(/JobConfig$/, '');
}
