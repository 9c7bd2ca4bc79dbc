import { accountCollection, globalCollection } from '../../state/collection.ts';
import type { StateView } from '../../state/state.ts';
import { managedPolicyDocument } from '@paddock/aws-data/managed-policies';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** What users, groups and roles have in common. Dates are virtual, epoch milliseconds. */
interface Entity {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  readonly createDate: number;
  /** Inline policies: name → document text. */
  readonly inline: Readonly<Record<string, string>>;
  /** ARNs of attached managed policies. */
  readonly attached: readonly string[];
}

export interface Role extends Entity {
  readonly trust: string;
  readonly description?: string;
  readonly maxSessionDuration: number;
  readonly tags: readonly Tag[];
  readonly boundary?: string;
  readonly lastUsed?: { readonly date: number; readonly region: string };
}

export interface User extends Entity {
  readonly tags: readonly Tag[];
  readonly boundary?: string;
  readonly passwordLastUsed?: number;
}

export interface Group extends Entity {
  /** Names of users. */
  readonly members: readonly string[];
}

export interface PolicyVersion {
  /** `v1`, `v2`… */
  readonly id: string;
  readonly document: string;
  readonly createDate: number;
}

export interface ManagedPolicy {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  readonly description?: string;
  readonly createDate: number;
  readonly updateDate: number;
  readonly versions: readonly PolicyVersion[];
  readonly defaultVersion: string;
  /** Grows and is never used again, as on AWS. */
  readonly lastVersion: number;
  readonly tags: readonly Tag[];
}

export interface AccessKey {
  readonly id: string;
  readonly account: string;
  /** Absent: a key of the account's root user. */
  readonly userName?: string;
  readonly secret: string;
  readonly status: 'Active' | 'Inactive';
  readonly createDate: number;
  readonly lastUsed?: { readonly date: number; readonly region: string; readonly service: string };
}

export interface InstanceProfile {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  readonly createDate: number;
  readonly roleName?: string;
  readonly tags: readonly Tag[];
}

/** Keys are names in lower case: IAM names are unique without regard to case. */
export const rolesCollection = accountCollection<Role>('iam', 'roles');
export const usersCollection = accountCollection<User>('iam', 'users');
export const groupsCollection = accountCollection<Group>('iam', 'groups');
/** Key: ARN. */
export const policiesCollection = accountCollection<ManagedPolicy>('iam', 'policies');
export const instanceProfilesCollection = accountCollection<InstanceProfile>('iam', 'instance-profiles');
/** Key: access key id, which is unique over all accounts. */
export const accessKeysCollection = globalCollection<AccessKey>('iam', 'access-keys');
export interface AccountSettings {
  readonly alias?: string;
  readonly passwordPolicy?: PasswordPolicy;
}

/** Members of the API's `PasswordPolicy`, by their names. */
export type PasswordPolicy = Readonly<Record<string, number | boolean>>;

/** Key: `settings`. */
export const accountSettingsCollection = accountCollection<AccountSettings>('iam', 'account-settings');

/** A virtual device for one-time codes. */
export interface MfaDevice {
  readonly serialNumber: string;
  readonly seed: string;
  readonly tags: readonly Tag[];
  /** The user it belongs to, and since when; absent until it is enabled. */
  readonly userName?: string;
  readonly enabledAt?: number;
  /** The last 30-second step whose code was used: a code works once. */
  readonly lastStep: number;
}

/** Key: serial number, which is an ARN. */
export const mfaDevicesCollection = accountCollection<MfaDevice>('iam', 'mfa-devices');

export interface OidcProvider {
  readonly arn: string;
  /** With `https://`. */
  readonly url: string;
  readonly clientIds: readonly string[];
  readonly thumbprints: readonly string[];
  readonly createDate: number;
  readonly tags: readonly Tag[];
}

/** Key: ARN. */
export const oidcProvidersCollection = accountCollection<OidcProvider>('iam', 'oidc-providers');

export interface SamlProvider {
  readonly arn: string;
  readonly name: string;
  readonly metadata: string;
  readonly createDate: number;
  readonly validUntil: number;
  readonly tags: readonly Tag[];
}

/** Key: ARN. */
export const samlProvidersCollection = accountCollection<SamlProvider>('iam', 'saml-providers');

export interface LoginProfile {
  readonly userName: string;
  /** SHA-256 over salt and password: nobody signs in to a console here, and a password is not kept. */
  readonly passwordHash: string;
  readonly createDate: number;
  readonly resetRequired: boolean;
}

/** Key: the user's name in lower case. */
export const loginProfilesCollection = accountCollection<LoginProfile>('iam', 'login-profiles');

export function findRole(state: StateView, account: string, name: string): Role | undefined {
  const role = state.table(rolesCollection, account).get(name.toLowerCase());
  return role?.name === name ? role : undefined;
}

export function findUser(state: StateView, account: string, name: string): User | undefined {
  const user = state.table(usersCollection, account).get(name.toLowerCase());
  return user?.name === name ? user : undefined;
}

export function findGroup(state: StateView, account: string, name: string): Group | undefined {
  const group = state.table(groupsCollection, account).get(name.toLowerCase());
  return group?.name === name ? group : undefined;
}

export function groupsOfUser(state: StateView, account: string, userName: string): readonly Group[] {
  return state
    .table(groupsCollection, account)
    .values()
    .filter((group) => group.members.includes(userName));
}

/** Text of the default version of a managed policy, the customer's or AWS's. */
export function managedDocument(state: StateView, account: string, arn: string): string | undefined {
  const own = state.table(policiesCollection, account).get(arn);
  if (own !== undefined) return own.versions.find((version) => version.id === own.defaultVersion)?.document;
  return managedPolicyDocument(arn);
}

export function findManagedPolicy(state: StateView, account: string, arn: string): ManagedPolicy | undefined {
  return state.table(policiesCollection, account).get(arn);
}
