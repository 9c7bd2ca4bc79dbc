import type { EstateAccount, EstateRole } from '@paddock/blueprint/estate';
import type { LiveAccount, LiveIam } from '../../live.ts';
import { problems } from '../problems.ts';
import { isActive } from './account-actions.ts';
import type { PlanContext } from './context.ts';

/** Path and name of the role that Paddock works as. */
export const deployerPath = '/paddock/deployer';

/** What is in an account now: nothing in one that is still to be made. */
export interface IamState {
  readonly account: EstateAccount;
  readonly live: LiveIam;
}

const nothing: LiveIam = { kind: 'iam', roles: [], managedPolicies: [], digest: '' };

/** The accounts whose roles can be planned; what cannot be looked into is reported. */
export function iamStates(context: PlanContext): readonly IamState[] {
  return context.estate.accounts.flatMap((account) => {
    const live = context.match.accounts.get(account.logicalId);
    const iam = live === undefined ? nothing : iamOf(context, account, live);
    return iam === undefined ? [] : [{ account, live: iam }];
  });
}

function iamOf(context: PlanContext, account: EstateAccount, live: LiveAccount): LiveIam | undefined {
  if (!isActive(live)) return undefined;
  if (live.iam?.kind === 'iam') return live.iam;
  context.diagnostics.push(problems.accountUnreadable(account, live.id, live.iam?.reason ?? 'it was not read'));
  return undefined;
}

export const rolePath = (role: { readonly path: string; readonly name: string }): string => role.path + role.name;

/** Path and name of a customer-managed policy, from its ARN; `undefined` for one of AWS's own. */
export function localPolicy(arn: string): string | undefined {
  return arn.includes('::aws:policy/') ? undefined : /:policy(\/.+)$/.exec(arn)?.[1];
}

/** The customer-managed policies that a role holds or is bound by. */
export function policiesOf(role: EstateRole): readonly string[] {
  const arns = role.permissionsBoundary === undefined ? role.managedPolicyArns : [...role.managedPolicyArns, role.permissionsBoundary];
  return arns.map(localPolicy).filter((policy) => policy !== undefined);
}
