import { machineRoles } from './lib/roles/machines.ts';
import { peopleRoles } from './lib/roles/people.ts';
import { organizationAccessRole, rolePath, type RoleDefinition } from './lib/roles/role-definition.ts';

export { accountPurposes, type AccountPurpose } from './lib/roles/account-purpose.ts';
export type { RoleDefinition } from './lib/roles/role-definition.ts';

/** The people-and-roles table: who may do what in which accounts. One row per role; one mechanism deploys it. */
export const rolesTable: readonly RoleDefinition[] = [...peopleRoles, ...machineRoles];

const names: ReadonlySet<string> = new Set(rolesTable.map((role) => role.name));

/**
 * The ARN pattern, for any account, of a role that guardrails may exempt. `organization-access` is the role that AWS Organizations makes in
 * every new account; every other name is one of the table.
 * @returns undefined for a name that is not in the table
 */
export function exemptRoleArn(name: string): string | undefined {
  if (name === 'organization-access') return `arn:aws:iam::*:role/${organizationAccessRole}`;
  return names.has(name) ? `arn:aws:iam::*:role${rolePath}${name}` : undefined;
}
