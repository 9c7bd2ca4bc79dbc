import type { Estate } from '@paddock/blueprint/estate';
import { accountId as accountReference } from '@paddock/blueprint/reference';

export interface AwsConfigInput {
  readonly estate: Estate;
  /** Logical id → AWS account id; accounts that are not there get no profile. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly region: string;
  /** Of the twin; absent for AWS. */
  readonly endpoint?: string;
  /** Program and arguments that print credentials for `ROLE@ACCOUNT`, put at the end. */
  readonly credentialsCommand: readonly string[];
}

/**
 * An AWS configuration file with one profile per role and account, for `AWS_CONFIG_FILE`. The endpoint stands in each profile, which AWS CLI 2.13
 * and later, AWS CLI 1, boto3 1.29 and later and the SDKs read; older clients would call AWS itself.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function awsConfig(input: AwsConfigInput): string {
  const profiles = input.estate.accounts.flatMap((account) => {
    const id = input.accounts.get(account.logicalId);
    if (id === undefined) return [];
    return account.roles.filter((role) => isForPeople(role.trust)).map((role) => profile(`${role.name}@${account.logicalId}`, id, input));
  });
  return [
    `# Written by \`paddock up\`. Use it with: export AWS_CONFIG_FILE=<this file>; aws --profile ${nameOfOne(input.estate)} sts get-caller-identity`,
    '# AWS CLI 2.13 or boto3 1.29 or later: older ones ignore endpoint_url.',
    ...profiles,
    '',
  ].join('\n');
}

/** A profile to start with: a scientist's, where there is one. */
function nameOfOne({ accounts }: Estate): string {
  const account = accounts.find(({ roles }) => roles.some(({ name }) => name === 'scientist'));
  return account === undefined ? 'admin@management' : `scientist@${account.logicalId}`;
}

function profile(name: string, accountId: string, { endpoint, region, credentialsCommand }: AwsConfigInput): string {
  return [
    '',
    `[profile ${name}]`,
    `# account ${accountId}`,
    `region = ${region}`,
    ...(endpoint === undefined ? [] : [`endpoint_url = ${endpoint}`]),
    `credential_process = ${[...credentialsCommand, name].map((word) => quoted(word)).join(' ')}`,
    // Names of buckets are not resolved on a loopback endpoint.
    's3 =',
    '    addressing_style = path',
  ].join('\n');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** Roles that services take, or the role of another account, have no profile: `paddock credentials` comes from the management account. */
function isForPeople(trust: { readonly Statement: readonly { readonly Principal?: unknown }[] }): boolean {
  return trust.Statement.some(({ Principal }) => {
    if (typeof Principal !== 'object' || Principal === null || !('AWS' in Principal)) return false;
    return [Principal.AWS].flat().some((principal) => typeof principal === 'string' && principal.includes(accountReference('management')));
  });
}
