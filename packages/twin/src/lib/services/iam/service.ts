import { ApiError } from '../../api-error.ts';
import type { ServiceDefinition, ResourceView } from '../../operation.ts';
import type { StateView } from '../../state/state.ts';
import { organizationOf } from '../organizations/store.ts';
import { operations } from './operations.generated.ts';
import { findManagedPolicy, findRole, findUser, instanceProfilesCollection, type Tag } from './store.ts';

export const service: ServiceDefinition = {
  id: 'iam',
  operations,
  /** Users' session tokens call IAM only with MFA, federated users not at all: STS API reference, GetSessionToken and GetFederationToken. */
  prepare: (_operation, input, { caller }) => {
    const { principal, session } = caller;
    const barred = principal.kind === 'federated-user' || (principal.kind === 'user' && session !== undefined && session.mfa !== true);
    if (barred) throw new ApiError('InvalidToken', 'The security token included in the request is invalid');
    return { input };
  },
  resources: {
    tagsOf: (arn, view) => {
      const tags = tagsOfArn(arn, view);
      return tags === undefined ? undefined : Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
    },
    /** A role's trust policy is its resource policy. */
    policyOf: (arn, { state }) => {
      const root = /^arn:aws[\w-]*:iam::(\d{12}):root$/.exec(arn)?.[1];
      if (root !== undefined) return rootSessionPolicy(state, root);
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

/** Root sessions need no policy on the member's side: the organisation has turned them on for its management account. */
function rootSessionPolicy(state: StateView, account: string): string | undefined {
  const organization = organizationOf(state, account);
  if (organization?.rootFeatures?.includes('RootSessions') !== true) return undefined;
  const statement = { Effect: 'Allow', Principal: { AWS: organization.managementAccount }, Action: 'sts:AssumeRoot', Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}
