import { text } from '../kit/members.ts';
import { userProfile } from '../kinds/user-profile.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListUserProfiles.html */
export const listUserProfiles = list('ListUserProfiles', userProfile, {
  order: 'Ascending',
  filters: {
    DomainIdEquals: ({ members }, id: string) => members['DomainId'] === id,
    UserProfileNameContains: ({ members }, part: string) => text(members, 'UserProfileName').toLowerCase().includes(part.toLowerCase()),
  },
});
