/** A role that AWS makes, not Paddock, and that guardrails may exempt: by this name in `exempts`, since its own is not in the people-and-roles table. */
export interface AwsRole {
  /** What comes after `role/` in its ARN; `*` stands for what AWS makes up. */
  readonly name: string;
  /** Who makes it, and who may take it. */
  readonly what: string;
}

/**
 * Roles in member accounts. Those of the management account (`AWSControlTowerAdmin`, `AWSControlTowerStackSetRole`, `AWSControlTowerCloudTrailRole`) and
 * service-linked roles (`AWSServiceRoleForAWSControlTower`, `AWSServiceRoleForCloudFormationStackSetsOrgMember`) are bound by no SCP and need no exemption.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_access.html
 * https://docs.aws.amazon.com/controltower/latest/userguide/roles-how.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-enable-trusted-access.html
 */
export const awsRoles: Readonly<Record<string, AwsRole>> = {
  'organization-access': {
    name: 'OrganizationAccountAccessRole',
    what: 'made by AWS Organizations in every account that it creates; trusts the management account',
  },
  'control-tower': {
    name: 'AWSControlTowerExecution',
    what: 'made when Control Tower creates or enrols an account; trusts the management account, and does the work of its baselines and controls',
  },
  'stack-sets': {
    name: 'stacksets-exec-*',
    what: 'made by the service-linked role of StackSets with service-managed permissions; does what stack sets of the management account, or of a delegated administrator, say',
  },
};

/** ARN pattern, for any account, of a role of `awsRoles`. @returns undefined when there is none of that name */
export function awsRoleArn(id: string): string | undefined {
  const role = awsRoles[id];
  return role === undefined ? undefined : `arn:aws:iam::*:role/${role.name}`;
}
