import type { Members } from '../../../operation.ts';
import { groupDetails } from '../kinds/cluster-nodes.ts';
import { clusterPath } from '../kinds/cluster.ts';
import { conflict } from '../kit/errors.ts';
import { requireAssumableRole } from '../kit/execution-role.ts';
import { listed, text } from '../kit/members.ts';
import { cluster } from '../kinds/cluster.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateCluster.html */
export const updateCluster = update(cluster, {
  path: clusterPath,
  check: (item, input, call) => {
    const status = text(item.members, 'ClusterStatus');
    if (status !== 'InService' && status !== 'Failed') throw conflict(`Cluster ${item.arn} is in status ${status}.`);
    for (const group of listed(input, 'InstanceGroups')) requireAssumableRole(call, group['ExecutionRole'] as string | undefined, item.arn);
  },
  names: ['InstanceGroups', 'InstanceGroupsToDelete'],
  changes: ({ members }, input) => {
    const gone = (input['InstanceGroupsToDelete'] ?? []) as readonly string[];
    const present = listed(members, 'InstanceGroups').filter((group) => !gone.includes(text(group, 'InstanceGroupName')));
    const wanted = listed(input, 'InstanceGroups');
    const named = (groups: readonly Members[], name: unknown) => groups.find((group) => group['InstanceGroupName'] === name);
    const kept = present.map((group) => {
      const specification = named(wanted, group['InstanceGroupName']);
      return specification === undefined ? group : groupDetails(specification, group, 'Updating');
    });
    const fresh = wanted
      .filter((group) => named(present, group['InstanceGroupName']) === undefined)
      .map((group) => groupDetails(group, undefined, 'Creating'));
    return { ClusterStatus: 'Updating', InstanceGroups: [...kept, ...fresh] };
  },
  next: (call) => ({ step: 'inService', after: call.delays.endpoint }),
});
