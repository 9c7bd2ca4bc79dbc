import { domain, requireInService } from '../kinds/domain.ts';
import { draw } from '../kit/draw.ts';
import { validation } from '../kit/errors.ts';
import { requireItem } from '../kit/items.ts';
import { path } from '../kit/kind.ts';
import { text, nested } from '../kit/members.ts';
import { userProfile } from '../kinds/user-profile.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateUserProfile.html */
export const createUserProfile = create(userProfile, {
  path: (input) => path(text(input, 'DomainId'), text(input, 'UserProfileName')),
  check: (input, call) => {
    const parent = requireItem(call, domain, text(input, 'DomainId'));
    requireInService(domain, parent);
    const sso = parent.members['AuthMode'] === 'SSO';
    if (sso !== (input['SingleSignOnUserValue'] !== undefined)) {
      throw validation(
        sso
          ? 'SingleSignOnUserValue is required in a domain with AuthMode SSO.'
          : 'SingleSignOnUserValue can be given only in a domain with AuthMode SSO.',
      );
    }
  },
  roles: (input) => [nested(input, 'UserSettings')['ExecutionRole'] as string | undefined],
  members: (_input, call) => ({ Status: 'Pending', HomeEfsFileSystemUid: String(200_000 + Math.floor(draw(call) * 100_000)) }),
  next: (call) => ({ step: 'inService', after: call.delays.stop }),
});
