import type { StateView } from '../../state/state.ts';
import { handshakesCollection } from './handshakes.ts';
import { resourcePolicyCollection } from './resource-policy.ts';
import { delegatedAdministratorsCollection } from './store.ts';

/**
 * What lets other accounts use the organisation, which belongs to the management account: the delegation policy, for accounts that
 * administer some service the reading of everything, for invited accounts their invitations. Organizations user guide, "Delegated
 * administrator for Organizations", "…for AWS services", "Inviting an account".
 */
export function delegationPolicy(state: StateView): string | undefined {
  const stored = state.table(resourcePolicyCollection).get('policy')?.content;
  const administrators = state.table(delegatedAdministratorsCollection).values();
  const invited = state.table(handshakesCollection).values();
  const more = [
    ...allowance('DelegatedAdministratorsRead', administrators, ['organizations:Describe*', 'organizations:List*']),
    ...allowance('InvitedAccounts', invited, [
      'organizations:AcceptHandshake',
      'organizations:DeclineHandshake',
      'organizations:DescribeHandshake',
    ]),
  ];
  if (more.length === 0) return stored;
  const own = stored === undefined ? [] : [(JSON.parse(stored) as { readonly Statement: object | readonly object[] }).Statement].flat();
  return JSON.stringify({ Version: '2012-10-17', Statement: [...own, ...more] });
}

function allowance(Sid: string, accounts: readonly { readonly accountId: string }[], Action: readonly string[]): readonly object[] {
  const AWS = [...new Set(accounts.map((each) => each.accountId))];
  return AWS.length === 0 ? [] : [{ Sid, Effect: 'Allow', Principal: { AWS }, Action, Resource: '*' }];
}
