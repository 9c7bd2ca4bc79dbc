import { operation, type Members } from '../../../operation.ts';
import { requirePipeline } from '../kinds/pipeline.ts';
import { listed, text } from '../kit/members.ts';
import { pageOf } from '../kit/page.ts';
import { project, structure } from '../kit/project.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelineVersions.html */
export const listPipelineVersions = operation<Members>((input, call) => {
  const item = requirePipeline(call, text(input, 'PipelineName'));
  const after = input['CreatedAfter'] === undefined ? Number.NEGATIVE_INFINITY : Date.parse(text(input, 'CreatedAfter'));
  const before = input['CreatedBefore'] === undefined ? Number.POSITIVE_INFINITY : Date.parse(text(input, 'CreatedBefore'));
  const versions = listed(item.members, 'Versions').filter(
    (each) => Number(each['CreationTime']) > after && Number(each['CreationTime']) < before,
  );
  const page = pageOf(versions, {
    sortValue: (version) => Number(version['PipelineVersionId']),
    key: (version) => String(Number(version['PipelineVersionId'])),
    descending: input['SortOrder'] !== 'Ascending',
    limit: Number(input['MaxResults'] ?? 10),
    token: input['NextToken'] as string | undefined,
  });
  const summary = structure('PipelineVersionSummary');
  return {
    PipelineVersionSummaries: page.items.map((version) => project(summary, version)),
    ...(page.next === undefined ? {} : { NextToken: page.next }),
  };
});
