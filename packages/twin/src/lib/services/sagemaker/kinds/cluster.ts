import type { StateView } from '../../../state/state.ts';
import type { Call, Members } from '../../../operation.ts';
import { resourceInUse, resourceNotFound } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';
import { text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { itemsCollection, type Item } from '../store.ts';
import { settleNodes } from './cluster-nodes.ts';

/** Keys are ids that AWS makes; callers use the name, or the ARN. The member `Nodes` is only for the operations on nodes. */
export const cluster: Kind = {
  type: 'cluster',
  nameMember: 'ClusterName',
  arnMember: 'ClusterArn',
  statusMember: 'ClusterStatus',
  modifiedMember: undefined,
  missing: (_arn, name) => resourceNotFound(`Cluster with name ${name} not found.`),
  exists: (_arn, name) => resourceInUse(`Resource Already Exists: Cluster with name ${name} already exists. Choose a different name.`),
  steps: {
    inService: (item, call) => ({ changes: { ClusterStatus: 'InService', ...settleNodes(item, call) } }),
    deleted: () => ({ remove: true }),
  },
};

/** The cluster of that name in an account and region. */
export function clusterNamed(state: StateView, account: string, region: string, name: string): Item | undefined {
  return state
    .table(itemsCollection(cluster.type), account, region)
    .values()
    .find(({ members }) => members['ClusterName'] === name);
}

/** The id behind `ClusterName`; the name itself when there is no such cluster. */
export function clusterPath(input: Members, call: Call): string {
  const given = text(input, 'ClusterName');
  return given.startsWith('arn:')
    ? pathOf(call, cluster, given)
    : (clusterNamed(call.state, call.account, call.region, given)?.key ?? given);
}
