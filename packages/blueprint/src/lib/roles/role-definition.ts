import type { PolicyJson, StatementJson } from '@paddock/guardrails/statement';
import { accountId } from '../../reference.ts';
import type { AccountPurpose } from './account-purpose.ts';

/** The account that a role is made for. */
export interface RoleAccount {
  readonly logicalId: string;
  readonly purpose: AccountPurpose;
  /** Logical id of the Automation account of the same project. */
  readonly automation?: string;
  /** Logical id of the Dev account of the same project. */
  readonly development?: string;
}

/** One row of the people-and-roles table. */
export interface RoleDefinition {
  readonly name: string;
  readonly description: string;
  /** Account purposes that have the role. */
  readonly in: readonly AccountPurpose[];
  /** True: only accounts of a project that has an Automation account have it. */
  readonly needsAutomation?: boolean;
  /** Who may take it. */
  readonly trust: (account: RoleAccount) => readonly StatementJson[];
  /** What it may: policy name → statements. */
  readonly allows?: (account: RoleAccount) => Readonly<Record<string, readonly StatementJson[]>>;
  readonly managedPolicyArns?: readonly string[];
  /** True: the account's execution boundary caps it. */
  readonly bounded?: boolean;
  /** Default one hour. */
  readonly maxSessionSeconds?: number;
}

export const rolePath = '/paddock/';

/** The role that AWS Organizations makes in every account it creates, trusted by the management account. */
export const organizationAccessRole = 'OrganizationAccountAccessRole';

export function policyOf(statements: readonly StatementJson[]): PolicyJson {
  return { Version: '2012-10-17', Statement: statements };
}

export function managedPolicy(name: string): string {
  return `arn:aws:iam::aws:policy/${name}`;
}

/** A role that people take: through the deployer of the management account, which `paddock credentials` and the desk use. */
export function trustPeople(conditions?: StatementJson['Condition']): readonly StatementJson[] {
  return [
    {
      Sid: 'Paddock',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${accountId('management')}:role${rolePath}deployer` },
      Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
      ...(conditions === undefined ? {} : { Condition: conditions }),
    },
  ];
}

/** A role that AWS services take, for work in this account only (confused deputy). */
export function trustService(...services: readonly [string, ...string[]]): (account: RoleAccount) => readonly StatementJson[] {
  return (account) => [
    {
      Sid: 'Service',
      Effect: 'Allow',
      Principal: { Service: services.length === 1 ? services[0] : services },
      Action: 'sts:AssumeRole',
      Condition: { StringEqualsIfExists: { 'aws:SourceAccount': accountId(account.logicalId) } },
    },
  ];
}

/** ARN of a role of the table in an account. */
export function roleArn(account: string, name: string): string {
  return `arn:aws:iam::${accountId(account)}:role${rolePath}${name}`;
}
