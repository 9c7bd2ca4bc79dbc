import { requireInService } from '../kinds/domain.ts';
import { requireAssumableRole } from '../kit/execution-role.ts';
import { path } from '../kit/kind.ts';
import { merged, nested, text } from '../kit/members.ts';
import { userProfile } from '../kinds/user-profile.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateUserProfile.html */
export const updateUserProfile = update(userProfile, {
  path: (input) => path(text(input, 'DomainId'), text(input, 'UserProfileName')),
  check: (item, input, call) => {
    requireInService(userProfile, item);
    requireAssumableRole(call, nested(input, 'UserSettings')['ExecutionRole'] as string | undefined, item.arn);
  },
  names: ['DomainId'],
  changes: ({ members }, input) => ({ Status: 'Updating', ...merged(members, input, 'UserSettings') }),
  next: (call) => ({ step: 'inService', after: call.delays.stop }),
});
