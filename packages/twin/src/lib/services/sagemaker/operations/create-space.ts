import { domain, requireInService } from '../kinds/domain.ts';
import { draw } from '../kit/draw.ts';
import { userProfile } from '../kinds/user-profile.ts';
import { validation } from '../kit/errors.ts';
import { requireItem } from '../kit/items.ts';
import { path } from '../kit/kind.ts';
import { text, nested } from '../kit/members.ts';
import { space } from '../kinds/space.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateSpace.html */
export const createSpace = create(space, {
  path: (input) => path(text(input, 'DomainId'), text(input, 'SpaceName')),
  check: (input, call) => {
    requireInService(domain, requireItem(call, domain, text(input, 'DomainId')));
    const owner = text(nested(input, 'OwnershipSettings'), 'OwnerUserProfileName');
    if (owner !== '') requireItem(call, userProfile, path(text(input, 'DomainId'), owner));
    if ((input['OwnershipSettings'] === undefined) !== (input['SpaceSharingSettings'] === undefined)) {
      throw validation('OwnershipSettings and SpaceSharingSettings must be given together.');
    }
  },
  members: (input, call) => ({
    Status: 'Pending',
    HomeEfsFileSystemUid: String(200_000 + Math.floor(draw(call) * 100_000)),
    Url: `https://${text(input, 'DomainId')}.studio.${call.region}.sagemaker.aws/spaces/${text(input, 'SpaceName')}`,
  }),
  next: (call) => ({ step: 'inService', after: call.delays.stop }),
});
