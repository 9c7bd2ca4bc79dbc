import type { Members } from '../../../operation.ts';
import { resourceInUse, resourceNotFound, validation } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';
import { text } from '../kit/members.ts';

/** Keys are `DOMAIN/PROFILE-OR-SPACE/TYPE/NAME`. A deleted app is still seen for a day, and its name can be taken again at once. */
export const app: Kind = {
  type: 'app',
  nameMember: 'AppName',
  arnMember: 'AppArn',
  statusMember: 'Status',
  modifiedMember: undefined,
  missing: (_arn, name) => resourceNotFound(`App [${name}] does not exist.`),
  exists: (arn) => resourceInUse(`App already exists: ${arn}`),
  // ARNs have the type in lower case; policies and the API, in camel case.
  keyOf: (path) => path.replace(/^([^/]+\/[^/]+\/)([^/]+)/, (_, before: string, type: string) => before + type.toLowerCase()),
  steps: {
    inService: (_item, call) => ({ changes: { Status: 'InService', LastHealthCheckTimestamp: call.now } }),
    deleted: () => ({ changes: { Status: 'Deleted' }, next: { step: 'forgotten', after: 86_400_000 } }),
    forgotten: () => ({ remove: true }),
  },
};

/** Throws when not exactly one of user profile and space is named. */
export function appPath(input: Members): string {
  const owners = ['UserProfileName', 'SpaceName'].map((name) => text(input, name)).filter((name) => name !== '');
  if (owners.length !== 1) throw validation('Exactly one of UserProfileName and SpaceName must be given.');
  return [text(input, 'DomainId'), owners[0], text(input, 'AppType').toLowerCase(), text(input, 'AppName')].join('/');
}
