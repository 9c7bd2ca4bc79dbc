import type { StateView } from '../../state/state.ts';
import { resourcePolicyCollection } from './resource-policy.ts';
import { delegatedAdministratorsCollection } from './store.ts';

/**
 * What lets members use the management account's organisation: the delegation policy, and for accounts that administer some service
 * the reading of everything. Organizations user guide, "Delegated administrator for Organizations" and "…for AWS services".
 */
export function delegationPolicy(state: StateView): string | undefined {
  const stored = state.table(resourcePolicyCollection).get('policy')?.content;
  const administrators = [
    ...new Set(
      state
        .table(delegatedAdministratorsCollection)
        .values()
        .map((row) => row.accountId),
    ),
  ];
  if (administrators.length === 0) return stored;
  const own = stored === undefined ? [] : [(JSON.parse(stored) as { readonly Statement: object | readonly object[] }).Statement].flat();
  const reading = {
    Sid: 'DelegatedAdministratorsRead',
    Effect: 'Allow',
    Principal: { AWS: administrators },
    Action: ['organizations:Describe*', 'organizations:List*'],
    Resource: '*',
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: [...own, reading] });
}
