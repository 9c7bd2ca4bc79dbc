/** The policies that AWS manages: in every account, with ARNs of the account `aws`. */
export { managedPolicyDocument } from '@paddock/aws-data/managed-policies';
