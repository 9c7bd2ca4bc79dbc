import { clusterPath } from '../kinds/cluster.ts';
import { conflict } from '../kit/errors.ts';
import { text } from '../kit/members.ts';
import { cluster } from '../kinds/cluster.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteCluster.html */
export const deleteCluster = update(cluster, {
  path: clusterPath,
  check: (item) => {
    const status = text(item.members, 'ClusterStatus');
    if (status !== 'InService' && status !== 'Failed') throw conflict(`Cluster ${item.arn} is in status ${status}.`);
  },
  changes: () => ({ ClusterStatus: 'Deleting' }),
  next: (call) => ({ step: 'deleted', after: call.delays.stop }),
});
