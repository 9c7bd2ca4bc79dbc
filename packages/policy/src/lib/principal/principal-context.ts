import type { Context } from '../../request.ts';
import type { Principal } from './principal.ts';

/**
 * The context keys that follow from who the principal is. Keys that the request gives win over these.
 * `aws:userid` is known only where it does not hold a unique id that AWS makes up.
 * Source: IAM user guide, `reference_policies_condition-keys` (properties of the principal) and `reference_policies_variables`
 * (table of principal key values).
 */
export function principalContext(principal: Principal): Context {
  switch (principal.kind) {
    case 'root':
      return { ...signed(principal.arn, principal.account, 'Account'), 'aws:userid': principal.account };
    case 'user':
      return { ...signed(principal.arn, principal.account, 'User'), 'aws:username': principal.userName };
    case 'role-session':
    case 'service-linked-role-session':
      return signed(principal.roleArn, principal.account, 'AssumedRole');
    case 'federated-user':
      return { ...signed(principal.arn, principal.account, 'FederatedUser'), 'aws:userid': `${principal.account}:${principal.name}` };
    case 'service':
      return {
        'aws:PrincipalIsAWSService': 'true',
        'aws:PrincipalServiceName': principal.service,
        'aws:PrincipalServiceNamesList': [principal.service],
      };
    case 'federated':
      return { 'aws:FederatedProvider': principal.provider };
    case 'anonymous':
      return { 'aws:PrincipalType': 'Anonymous', 'aws:PrincipalAccount': 'anonymous', 'aws:userid': 'anonymous' };
  }
}

function signed(arn: string, account: string, type: string): Context {
  return {
    'aws:PrincipalArn': arn,
    'aws:PrincipalAccount': account,
    'aws:PrincipalType': type,
    'aws:PrincipalIsAWSService': 'false',
  };
}
