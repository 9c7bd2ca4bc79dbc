import { awsRoleArn } from '@paddock/guardrails/aws-roles';
import { machineRoles } from './lib/roles/machines.ts';
import { peopleRoles } from './lib/roles/people.ts';
import { rolePath, type RoleDefinition } from './lib/roles/role-definition.ts';

export { accountPurposes, type AccountPurpose } from './lib/roles/account-purpose.ts';
export type { RoleDefinition } from './lib/roles/role-definition.ts';

/** The people-and-roles table: who may do what in which accounts. One row per role; one mechanism deploys it. */
export const rolesTable: readonly RoleDefinition[] = [...peopleRoles, ...machineRoles];

const names: ReadonlySet<string> = new Set(rolesTable.map((role) => role.name));

/**
 * The ARN pattern, for any account, of a role that guardrails may exempt: one of the table, or one that AWS makes (`organization-access`,
 * `control-tower`, `stack-sets`).
 * @returns undefined for a name that is neither
 */
export function exemptRoleArn(name: string): string | undefined {
  return names.has(name) ? `arn:aws:iam::*:role${rolePath}${name}` : awsRoleArn(name);
}
