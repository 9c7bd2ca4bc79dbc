import { claimsOf } from '../claims-of.ts';
import { operationsFilling } from '../operations-filling.ts';
import { operationsTaking } from '../operations-taking.ts';
import { guardrail } from './guardrail.ts';

const some = (key: string, allowed: unknown) => [
  {
    Effect: 'Allow' as const,
    Action: operationsFilling('sagemaker', key),
    Resource: '*',
    Condition: { 'ForAnyValue:StringNotEquals': { [key]: allowed as readonly string[] } },
  },
];

/** What takes a VPC in its input, and no condition key tells which. */
const untold = (): readonly string[] => {
  const told = new Set(operationsFilling('sagemaker', 'sagemaker:VpcSubnets'));
  return operationsTaking('sagemaker', 'VpcConfig', { CreateLabelingJob: 'people label outside any VPC; see the caveats' }).filter(
    (action) => !told.has(action),
  );
};

export const claims = claimsOf(guardrail, [
  {
    id: 'no-other-subnet',
    text: 'Nothing is made in, or moved to, a subnet that is not of the project, alone or beside one that is.',
    requests: ({ subnets }) => some('sagemaker:VpcSubnets', subnets),
  },
  {
    id: 'no-other-security-group',
    text: 'Nothing is made with, or given, a security group that is not of the project, alone or beside one that is.',
    requests: ({ securityGroups }) => some('sagemaker:VpcSecurityGroupIds', securityGroups),
  },
  {
    id: 'no-job-of-unknown-vpc',
    text: 'No job runs whose VPC cannot be told.',
    requests: () => [{ Effect: 'Allow', Action: untold(), Resource: '*' }],
  },
]);
