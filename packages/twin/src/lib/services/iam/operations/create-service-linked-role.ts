import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { roleShape } from '../shapes.ts';
import { type Role, rolesCollection } from '../store.ts';

interface Input {
  readonly AWSServiceName: string;
  readonly Description?: string;
  readonly CustomSuffix?: string;
}

/** Names of service-linked roles that do not follow from the service's: IAM user guide, "AWS services that work with IAM". */
const roleNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'organizations.amazonaws.com': 'AWSServiceRoleForOrganizations',
    'sagemaker.amazonaws.com': 'AWSServiceRoleForAmazonSageMakerNotebooks',
    'config.amazonaws.com': 'AWSServiceRoleForConfig',
    'cloudtrail.amazonaws.com': 'AWSServiceRoleForCloudTrail',
    'sso.amazonaws.com': 'AWSServiceRoleForSSO',
    'ram.amazonaws.com': 'AWSServiceRoleForResourceAccessManager',
    'autoscaling.amazonaws.com': 'AWSServiceRoleForAutoScaling',
  }),
);

export const createServiceLinkedRole = operation<Input>((input, call) => {
  const base = roleNames.get(input.AWSServiceName) ?? `AWSServiceRoleFor${pascal(input.AWSServiceName.split('.')[0] ?? '')}`;
  const name = input.CustomSuffix === undefined ? base : `${base}_${input.CustomSuffix}`;
  const roles = call.state.table(rolesCollection, call.account);
  if (roles.has(name.toLowerCase())) {
    throw new ApiError('InvalidInputException', `Service role name ${name} has been taken in this account, please try a different suffix.`);
  }
  const path = `/aws-service-role/${input.AWSServiceName}/`;
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Principal: { Service: [input.AWSServiceName] } }],
  };
  const role: Role = {
    name,
    path,
    id: call.ids.iam('AROA'),
    arn: `arn:aws:iam::${call.account}:role${path}${name}`,
    createDate: call.now,
    trust: JSON.stringify(trust),
    maxSessionDuration: 3600,
    tags: [],
    inline: {},
    attached: [],
    ...(input.Description === undefined ? {} : { description: input.Description }),
  };
  roles.put(name.toLowerCase(), role);
  return { Role: roleShape(role) };
});

function pascal(text: string): string {
  return text
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
