import type { Call, Members } from '../../../operation.ts';
import { listed, omit, text } from '../kit/members.ts';
import type { Item } from '../store.ts';

/** An instance group as Describe shows it while its instances are on their way. */
export function groupDetails(specification: Members, present: Members | undefined, status: string): Members {
  const { InstanceCount, MinInstanceCount, ...rest } = omit(
    specification,
    'InstanceRequirements',
    'KubernetesConfig',
    'CapacityRequirements',
    'SlurmConfig',
    'ImageId',
  );
  return {
    ...present,
    ...rest,
    CurrentCount: present?.['CurrentCount'] ?? 0,
    TargetCount: InstanceCount,
    ...(MinInstanceCount === undefined ? {} : { MinCount: MinInstanceCount }),
    ThreadsPerCore: specification['ThreadsPerCore'] ?? present?.['ThreadsPerCore'] ?? 1,
    Status: status,
  };
}

/** The members of a cluster whose groups have reached the size that they should have. */
export function settleNodes(item: Item, call: Call): Members {
  const present = listed(item.members, 'Nodes');
  const groups = listed(item.members, 'InstanceGroups');
  const Nodes = groups.flatMap((group) => {
    const own = present.filter((node) => node['InstanceGroupName'] === group['InstanceGroupName']);
    const wanted = Number(group['TargetCount']);
    const fresh = Array.from({ length: Math.max(0, wanted - own.length) }, () => newNode(group, call));
    return [...own.slice(0, wanted), ...fresh];
  });
  return { Nodes, InstanceGroups: groups.map((group) => ({ ...group, CurrentCount: group['TargetCount'], Status: 'InService' })) };
}

function newNode(group: Members, call: Call): Members {
  return {
    InstanceGroupName: text(group, 'InstanceGroupName'),
    InstanceId: `i-${call.ids.hex(17)}`,
    InstanceType: group['InstanceType'],
    LaunchTime: call.now,
    InstanceStatus: { Status: 'Running' },
    LifeCycleConfig: group['LifeCycleConfig'],
    OverrideVpcConfig: group['OverrideVpcConfig'],
    ThreadsPerCore: group['ThreadsPerCore'],
    InstanceStorageConfigs: group['InstanceStorageConfigs'],
  };
}
