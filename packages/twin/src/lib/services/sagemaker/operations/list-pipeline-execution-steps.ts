import { operation, type Members } from '../../../operation.ts';
import { requireExecution, stepsOf } from '../kinds/pipeline-execution.ts';
import { defined } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { pageOf } from '../kit/page.ts';
import { stepSummary } from '../pipeline/step-state.ts';

/** Steps that have not started are not shown. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelineExecutionSteps.html */
export const listPipelineExecutionSteps = operation<Members>((input, call) => {
  const steps = stepsOf(requireExecution(call, text(input, 'PipelineExecutionArn')).members).filter(
    (state) => state.startedAt !== undefined,
  );
  const page = pageOf(steps, {
    sortValue: (state) => state.startedAt!,
    key: (state) => state.step.Name,
    descending: input['SortOrder'] !== 'Ascending',
    limit: Number(input['MaxResults'] ?? 10),
    token: input['NextToken'] as string | undefined,
  });
  return {
    PipelineExecutionSteps: page.items.map((state) => defined(stepSummary(state))),
    ...(page.next === undefined ? {} : { NextToken: page.next }),
  };
});
