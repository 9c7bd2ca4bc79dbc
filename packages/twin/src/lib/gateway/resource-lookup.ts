import type { ResourceLookup } from '@paddock/policy/expand';
import type { Caller } from '../caller.ts';
import type { ResourceFacts } from '../operation.ts';
import { findGroup, findRole, findUser, instanceProfilesCollection } from '../services/iam/store.ts';
import { findOrganization } from '../services/organizations/store.ts';
import type { StateView } from '../state/state.ts';

/** Answers about live resources that `expand` needs, for a call in the caller's account. */
export function resourceLookup(
  state: StateView,
  caller: Caller,
  region: string,
  factsOf: (prefix: string) => ResourceFacts | undefined,
): ResourceLookup {
  const { account, principal } = caller;
  return {
    organization: () => findOrganization(state),
    arnOf: (type, name) => {
      if (account === '') return undefined;
      switch (type) {
        case 'iam:role': {
          if (!name.startsWith('instance-profile/') && !name.includes(':instance-profile/')) return findRole(state, account, name)?.arn;
          const profile = state.table(instanceProfilesCollection, account).get(name.slice(name.lastIndexOf('/') + 1).toLowerCase());
          return profile?.roleName === undefined ? undefined : findRole(state, account, profile.roleName)?.arn;
        }
        case 'iam:user':
          if (name === '') return principal.kind === 'user' ? principal.arn : undefined;
          return findUser(state, account, name)?.arn;
        case 'iam:group':
          return findGroup(state, account, name)?.arn;
        case 'iam:instance-profile':
          return state.table(instanceProfilesCollection, account).get(name.toLowerCase())?.arn;
        default:
          return factsOf(type.slice(0, type.indexOf(':')))?.arnOf?.(type, name, { state, account, region });
      }
    },
  };
}
