import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';
import { withInlineDefinition } from '../monitoring-schedules.ts';

const update = 'an update leaves out what it does not change: presence cannot be demanded, only a value pinned';
const leaveOut = {
  CreateDomain: 'the API demands subnets itself; whether apps use them is AppNetworkAccessType',
  CreateEndpointConfig: 'an endpoint takes the VPC of its model, which is demanded at CreateModel',
  UpdateCluster: update,
  UpdateDomain: update,
  UpdateMonitoringSchedule: 'brings a whole definition, or the name of one that was judged; see VpcSubnetsOfSchedules',
};

const subnets = actionFamily({ service: 'sagemaker', fills: 'sagemaker:VpcSubnets', leaveOut });
const securityGroups = actionFamily({
  service: 'sagemaker',
  fills: 'sagemaker:VpcSecurityGroupIds',
  leaveOut: { ...leaveOut, CreateUserProfile: 'optional there: the domain has security groups', UpdateUserProfile: update },
});

export const guardrail = defineGuardrail({
  id: 'vpc-required',
  title: 'Jobs, models and notebooks run in a VPC',
  intent: 'Data is reached only through the VPC of the project, where endpoint policies and flow logs are.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  caveats: [
    'It demands some VPC, not a certain one: pin subnets with the guardrail vpc-pinned.',
    'CreateMonitoringSchedule with the name of a job definition fills no VPC key, so it is refused; give the definition inline.',
    'CreateTransformJob has no VPC of its own: it uses the one of its model.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_id-based-policy-examples.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
  ],
  // A statement for each key: two keys that must be absent in one Null block would be ANDed, and giving one of them would get round the rule.
  statements: () => [
    { Sid: 'VpcSubnets', Effect: 'Deny', Action: subnets, Resource: '*', Condition: { Null: { 'sagemaker:VpcSubnets': 'true' } } },
    {
      Sid: 'VpcSecurityGroups',
      Effect: 'Deny',
      Action: securityGroups,
      Resource: '*',
      Condition: { Null: { 'sagemaker:VpcSecurityGroupIds': 'true' } },
    },
    {
      Sid: 'VpcSubnetsOfSchedules',
      Effect: 'Deny',
      Action: 'sagemaker:UpdateMonitoringSchedule',
      Resource: '*',
      Condition: { Null: { 'sagemaker:VpcSubnets': 'true', ...withInlineDefinition } },
    },
    {
      Sid: 'VpcSecurityGroupsOfSchedules',
      Effect: 'Deny',
      Action: 'sagemaker:UpdateMonitoringSchedule',
      Resource: '*',
      Condition: { Null: { 'sagemaker:VpcSecurityGroupIds': 'true', ...withInlineDefinition } },
    },
  ],
});
