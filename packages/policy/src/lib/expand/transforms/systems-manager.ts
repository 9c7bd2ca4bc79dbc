import { stringMember, type Transforms } from './transform.ts';

/** Systems Manager. */
export const systemsManagerTransforms: Transforms = {
  /** A document's ARN for its name; those that AWS owns have no account. */
  ssmDocument: (value, frame) => {
    if (value.startsWith('arn:')) return value;
    const owner = /^(AWS|Amazon)[A-Za-z0-9]*-/.test(value) ? '' : frame.call.account;
    return `arn:${frame.partition}:ssm:${frame.call.region}:${owner}:document/${value}`;
  },
  /** The ARN of what Systems Manager tags, by the kind that another member names. */
  ssmTagged: (value, frame, argument) => {
    if (value.startsWith('arn:')) return value;
    const type = ssmTypes[stringMember(frame, argument) ?? ''] ?? '*';
    return `arn:${frame.partition}:ssm:${frame.call.region}:${frame.call.account}:${type}/${value.replace(/^\/+/, '')}`;
  },
  /** The ARN of an ECS task for `CLUSTER_TASK`, as in targets of Session Manager. */
  ecsTask: (value, frame) => `arn:${frame.partition}:ecs:${frame.call.region}:${frame.call.account}:task/${value.replace('_', '/')}`,
};

const ssmTypes: Readonly<Record<string, string>> = {
  Association: 'association',
  Automation: 'automation-execution',
  Document: 'document',
  MaintenanceWindow: 'maintenancewindow',
  ManagedInstance: 'managed-instance',
  OpsItem: 'opsitem',
  OpsMetadata: 'opsmetadata',
  Parameter: 'parameter',
  PatchBaseline: 'patchbaseline',
};
