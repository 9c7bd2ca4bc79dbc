import { groupDetails } from '../kinds/cluster-nodes.ts';
import { clusterNamed } from '../kinds/cluster.ts';
import { validation } from '../kit/errors.ts';
import { listed, text } from '../kit/members.ts';
import { cluster } from '../kinds/cluster.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateCluster.html */
export const createCluster = create(cluster, {
  path: (_input, call) => call.ids.lower(12),
  check: (input, call) => {
    const name = text(input, 'ClusterName');
    if (clusterNamed(call.state, call.account, call.region, name) !== undefined) throw cluster.exists('', name);
    const groups = [...listed(input, 'InstanceGroups'), ...listed(input, 'RestrictedInstanceGroups')];
    if (groups.length === 0) throw validation('A cluster must have at least one instance group.');
    const names = groups.map((group) => group['InstanceGroupName']);
    if (new Set(names).size !== names.length) throw validation('Instance group names must be unique within a cluster.');
  },
  roles: (input) => [
    ...[...listed(input, 'InstanceGroups'), ...listed(input, 'RestrictedInstanceGroups')].map(
      (group) => group['ExecutionRole'] as string | undefined,
    ),
    input['ClusterRole'] as string | undefined,
  ],
  members: (input) => ({
    ClusterStatus: 'Creating',
    InstanceGroups: listed(input, 'InstanceGroups').map((group) => groupDetails(group, undefined, 'Creating')),
    RestrictedInstanceGroups:
      input['RestrictedInstanceGroups'] === undefined
        ? undefined
        : listed(input, 'RestrictedInstanceGroups').map((group) => groupDetails(group, undefined, 'InService')),
    NodeRecovery: input['NodeRecovery'] ?? 'Automatic',
  }),
  next: (call) => ({ step: 'inService', after: call.delays.endpoint }),
});
