import { clusterPath } from '../kinds/cluster.ts';
import { conflict } from '../kit/errors.ts';
import { listed, text } from '../kit/members.ts';
import { cluster } from '../kinds/cluster.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateClusterSoftware.html */
export const updateClusterSoftware = update(cluster, {
  path: clusterPath,
  check: (item) => {
    const status = text(item.members, 'ClusterStatus');
    if (status !== 'InService' && status !== 'Failed') throw conflict(`Cluster ${item.arn} is in status ${status}.`);
  },
  names: ['InstanceGroups', 'DeploymentConfig', 'ImageId'],
  changes: ({ members }, _input, call) => ({
    ClusterStatus: 'SystemUpdating',
    Nodes: listed(members, 'Nodes').map((node) => ({ ...node, LastSoftwareUpdateTime: call.now })),
  }),
  next: (call) => ({ step: 'inService', after: call.delays.endpoint }),
});
