/**
 * What a policy is attached to, which decides what it may hold:
 * `identity` a user, group or role; `resource` a resource such as a bucket or key; `boundary` a permissions boundary; `session` given when
 * a role is assumed; `scp`, `rcp` an organisation's control policies; `endpoint` a VPC endpoint; `trust` a role's trust policy.
 */
export type PolicyKind = 'identity' | 'resource' | 'boundary' | 'session' | 'scp' | 'rcp' | 'endpoint' | 'trust';

export const policyKinds: readonly PolicyKind[] = ['identity', 'resource', 'boundary', 'session', 'scp', 'rcp', 'endpoint', 'trust'];
