import { claimsOf } from '../claims-of.ts';
import { operationsFilling } from '../operations-filling.ts';
import { guardrail } from './guardrail.ts';

const update = 'changes what was made in a VPC; leaves out what it does not change';
const withVpc = {
  CreateDomain: 'the API demands subnets itself',
  CreateEndpointConfig: 'an endpoint takes the VPC of its model',
  UpdateCluster: update,
  UpdateDomain: update,
  UpdateMonitoringSchedule: update,
};
const withSecurityGroups = { ...withVpc, CreateUserProfile: 'the domain has security groups', UpdateUserProfile: update };

const without = (key: string, leaveOut: Readonly<Record<string, string>>) => [
  {
    Effect: 'Allow' as const,
    Action: operationsFilling('sagemaker', key, leaveOut),
    Resource: '*',
    Condition: { Null: { [key]: 'true' } },
  },
];

/** An update that brings a definition of its own has an instance type; one that names a definition has not. */
const updatedWithout = (key: string) => [
  {
    Effect: 'Allow' as const,
    Action: 'sagemaker:UpdateMonitoringSchedule',
    Resource: '*',
    Condition: { Null: { [key]: 'true', 'sagemaker:InstanceTypes': 'false' } },
  },
];

export const claims = claimsOf(guardrail, [
  {
    id: 'nothing-without-subnets',
    text: 'No job, model, notebook or cluster is created without subnets, whatever else is given.',
    requests: () => without('sagemaker:VpcSubnets', withVpc),
  },
  {
    id: 'nothing-without-security-groups',
    text: 'No job, model, notebook or cluster is created without security groups, whatever else is given.',
    requests: () => without('sagemaker:VpcSecurityGroupIds', withSecurityGroups),
  },
  {
    id: 'no-schedule-moved-out-of-its-subnets',
    text: 'No monitoring schedule is given a definition without subnets.',
    requests: () => updatedWithout('sagemaker:VpcSubnets'),
  },
  {
    id: 'no-schedule-moved-out-of-its-security-groups',
    text: 'No monitoring schedule is given a definition without security groups.',
    requests: () => updatedWithout('sagemaker:VpcSecurityGroupIds'),
  },
]);
