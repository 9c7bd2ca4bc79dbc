import { globalCollection } from '../../state/collection.ts';
import type { StateView } from '../../state/state.ts';

export type PolicyType =
  | 'SERVICE_CONTROL_POLICY'
  | 'RESOURCE_CONTROL_POLICY'
  | 'TAG_POLICY'
  | 'BACKUP_POLICY'
  | 'AISERVICES_OPT_OUT_POLICY'
  | 'CHATBOT_POLICY'
  | 'DECLARATIVE_POLICY_EC2'
  | 'SECURITYHUB_POLICY'
  | 'INSPECTOR_POLICY'
  | 'UPGRADE_ROLLOUT_POLICY'
  | 'BEDROCK_POLICY'
  | 'S3_POLICY'
  | 'NETWORK_SECURITY_DIRECTOR_POLICY';

/** Dates are virtual, epoch milliseconds. */
export interface Organization {
  readonly id: string;
  readonly featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
  readonly managementAccount: string;
  readonly rootId: string;
  readonly enabledPolicyTypes: readonly PolicyType[];
  /** Service principals with trusted access, and since when. */
  readonly trustedServices: Readonly<Record<string, number>>;
  /** Central root access: which features are on. */
  readonly rootFeatures?: readonly string[];
}

export interface OrganizationalUnit {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly parentId: string;
}

export interface OrganizationAccount {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly email: string;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'PENDING_CLOSURE';
  readonly joinedMethod: 'INVITED' | 'CREATED';
  readonly joinedAt: number;
  readonly parentId: string;
  readonly closedAt?: number;
}

export interface OrganizationPolicy {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly description: string;
  readonly type: PolicyType;
  readonly content: string;
  readonly awsManaged: boolean;
}

export interface CreateAccountRequest {
  readonly id: string;
  readonly accountName: string;
  readonly email: string;
  readonly roleName: string;
  readonly state: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';
  readonly requestedAt: number;
  readonly completedAt?: number;
  readonly accountId?: string;
  readonly failureReason?: string;
  readonly tags: readonly Tag[];
}

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** One organisation at most; key `organization`. */
export const organizationCollection = globalCollection<Organization>('organizations', 'organization');
export const unitsCollection = globalCollection<OrganizationalUnit>('organizations', 'units');
export const accountsCollection = globalCollection<OrganizationAccount>('organizations', 'accounts');
export const policiesCollection = globalCollection<OrganizationPolicy>('organizations', 'policies');
/** Key: `target/policy`. */
export const attachmentsCollection = globalCollection<{ readonly policyId: string; readonly targetId: string }>(
  'organizations',
  'attachments',
);
export const createAccountCollection = globalCollection<CreateAccountRequest>('organizations', 'create-account');
/** Key: id of the root, unit, account or policy. */
export const tagsCollection = globalCollection<readonly Tag[]>('organizations', 'tags');

export interface DelegatedAdministrator {
  readonly accountId: string;
  readonly servicePrincipal: string;
  readonly enabledAt: number;
}

/** Key: `account/service principal`. */
export const delegatedAdministratorsCollection = globalCollection<DelegatedAdministrator>('organizations', 'delegated-administrators');

export function findOrganization(state: StateView): Organization | undefined {
  return state.table(organizationCollection).get('organization');
}

/** The organisation, if the account belongs to it. */
export function organizationOf(state: StateView, account: string): Organization | undefined {
  return state.table(accountsCollection).has(account) ? findOrganization(state) : undefined;
}

/** Ids of the root, the units and the account itself, from the root down. Empty for an account outside the organisation. */
export function chainOf(state: StateView, account: string): readonly string[] {
  const units = state.table(unitsCollection);
  const chain: string[] = [account];
  let parent = state.table(accountsCollection).get(account)?.parentId;
  if (parent === undefined) return [];
  while (parent !== undefined) {
    chain.push(parent);
    parent = units.get(parent)?.parentId;
  }
  return chain.toReversed();
}

/** Policies of a type attached to one node, in the order of their ids. */
export function policiesAttachedTo(state: StateView, targetId: string, type: PolicyType): readonly OrganizationPolicy[] {
  const policies = state.table(policiesCollection);
  const prefix = `${targetId}/`;
  const attached: OrganizationPolicy[] = [];
  for (const key of state.table(attachmentsCollection).keysFrom(prefix)) {
    if (!key.startsWith(prefix)) break;
    const policy = policies.get(key.slice(prefix.length));
    if (policy?.type === type) attached.push(policy);
  }
  return attached;
}

/** `o-abc/r-ab12/ou-ab12-cdefghij/`: the value of `aws:PrincipalOrgPaths`. */
export function organizationPath(state: StateView, account: string): string | undefined {
  const organization = organizationOf(state, account);
  if (organization === undefined) return undefined;
  return `${[organization.id, ...chainOf(state, account).slice(0, -1)].join('/')}/`;
}
