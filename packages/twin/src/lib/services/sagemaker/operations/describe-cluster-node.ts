import { operation, type Members } from '../../../operation.ts';
import { cluster, clusterPath } from '../kinds/cluster.ts';
import { resourceNotFound, validation } from '../kit/errors.ts';
import { requireItem } from '../kit/items.ts';
import { listed, text } from '../kit/members.ts';
import { project, structure } from '../kit/project.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeClusterNode.html */
export const describeClusterNode = operation<Members>((input, call) => {
  const item = requireItem(call, cluster, clusterPath(input, call));
  if (input['NodeId'] === undefined) throw validation('NodeId is required: the twin has no logical node ids.');
  const node = listed(item.members, 'Nodes').find((each) => each['InstanceId'] === input['NodeId']);
  if (node === undefined) throw resourceNotFound(`Node ${text(input, 'NodeId')} not found in cluster ${item.arn}.`);
  return { NodeDetails: project(structure('ClusterNodeDetails'), node) };
});
