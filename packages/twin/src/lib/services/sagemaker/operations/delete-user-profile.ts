import { app } from '../kinds/app.ts';
import { requireEmpty } from '../kinds/domain.ts';
import { space } from '../kinds/space.ts';
import { path } from '../kit/kind.ts';
import { nested, text } from '../kit/members.ts';
import { userProfile } from '../kinds/user-profile.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteUserProfile.html */
export const deleteUserProfile = update(userProfile, {
  path: (input) => path(text(input, 'DomainId'), text(input, 'UserProfileName')),
  check: ({ key, members }, _input, call) => {
    requireEmpty(
      call,
      userProfile,
      key,
      app,
      (other) => other['DomainId'] === members['DomainId'] && other['UserProfileName'] === members['UserProfileName'],
    );
    requireEmpty(
      call,
      userProfile,
      key,
      space,
      (other) =>
        other['DomainId'] === members['DomainId'] &&
        nested(other, 'OwnershipSettings')['OwnerUserProfileName'] === members['UserProfileName'],
    );
  },
  names: ['DomainId'],
  changes: () => ({ Status: 'Deleting' }),
  next: (call) => ({ step: 'deleted', after: call.delays.stop }),
  output: () => ({}),
});
