import { operation, type Members } from '../../../operation.ts';
import { requireExecution } from '../kinds/pipeline-execution.ts';
import { asText, nested, text } from '../kit/members.ts';
import { pageOf } from '../kit/page.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelineParametersForExecution.html */
export const listPipelineParametersForExecution = operation<Members>((input, call) => {
  const values = nested(requireExecution(call, text(input, 'PipelineExecutionArn')).members, 'ParameterValues');
  const page = pageOf(Object.entries(values), {
    sortValue: ([name]) => name,
    key: ([name]) => name,
    descending: false,
    limit: Number(input['MaxResults'] ?? 10),
    token: input['NextToken'] as string | undefined,
  });
  const PipelineParameters = page.items.map(([Name, value]) => ({ Name, Value: asText(value) }));
  return { PipelineParameters, ...(page.next === undefined ? {} : { NextToken: page.next }) };
});
