import { operation, type Members } from '../../../operation.ts';
import { cluster, clusterPath } from '../kinds/cluster.ts';
import { requireItem } from '../kit/items.ts';
import { listed, text } from '../kit/members.ts';
import { pageOf } from '../kit/page.ts';
import { project, structure } from '../kit/project.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListClusterNodes.html */
export const listClusterNodes = operation<Members>((input, call) => {
  const item = requireItem(call, cluster, clusterPath(input, call));
  const after = Date.parse(text(input, 'CreationTimeAfter') || '0000');
  const before = input['CreationTimeBefore'] === undefined ? Number.POSITIVE_INFINITY : Date.parse(text(input, 'CreationTimeBefore'));
  const nodes = listed(item.members, 'Nodes').filter((node) => {
    const launched = Number(node['LaunchTime']);
    return text(node, 'InstanceGroupName').includes(text(input, 'InstanceGroupNameContains')) && launched > after && launched < before;
  });
  const page = pageOf(nodes, {
    sortValue: (node) => (input['SortBy'] === 'NAME' ? text(node, 'InstanceId') : Number(node['LaunchTime'])),
    key: (node) => text(node, 'InstanceId'),
    descending: input['SortOrder'] === 'Descending',
    limit: Number(input['MaxResults'] ?? 10),
    token: input['NextToken'] as string | undefined,
  });
  const summary = structure('ClusterNodeSummary');
  return {
    ClusterNodeSummaries: page.items.map((node) => project(summary, node)),
    ...(page.next === undefined ? {} : { NextToken: page.next }),
  };
});
