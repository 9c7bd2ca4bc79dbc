import type { ServiceDefinition, ResourceView } from '../../operation.ts';
import { operations } from './operations.generated.ts';
import { findManagedPolicy, findRole, findUser, instanceProfilesCollection, type Tag } from './store.ts';

export const service: ServiceDefinition = {
  id: 'iam',
  operations,
  resources: {
    tagsOf: (arn, view) => {
      const tags = tagsOfArn(arn, view);
      return tags === undefined ? undefined : Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
    },
    /** A role's trust policy is its resource policy. */
    policyOf: (arn, { state }) => {
      const role = parse(arn);
      return role?.type === 'role' ? findRole(state, role.account, role.name)?.trust : undefined;
    },
  },
};

function tagsOfArn(arn: string, { state }: ResourceView): readonly Tag[] | undefined {
  const parsed = parse(arn);
  switch (parsed?.type) {
    case 'role':
      return findRole(state, parsed.account, parsed.name)?.tags;
    case 'user':
      return findUser(state, parsed.account, parsed.name)?.tags;
    case 'policy':
      return findManagedPolicy(state, parsed.account, arn)?.tags;
    case 'instance-profile':
      return state.table(instanceProfilesCollection, parsed.account).get(parsed.name.toLowerCase())?.tags;
    case undefined:
    default:
      return undefined;
  }
}

/** Account, type and last part of an IAM ARN. */
function parse(arn: string): { readonly account: string; readonly type: string; readonly name: string } | undefined {
  const match = /^arn:aws[\w-]*:iam::(\d{12}):([\w-]+)\/(?:.*\/)?([^/]+)$/.exec(arn);
  return match === null ? undefined : { account: match[1]!, type: match[2]!, name: match[3]! };
}
