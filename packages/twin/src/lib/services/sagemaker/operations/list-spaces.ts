import { nested, pick, text } from '../kit/members.ts';
import { space } from '../kinds/space.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListSpaces.html */
export const listSpaces = list('ListSpaces', space, {
  order: 'Ascending',
  filters: {
    DomainIdEquals: ({ members }, id: string) => members['DomainId'] === id,
    SpaceNameContains: ({ members }, part: string) => text(members, 'SpaceName').toLowerCase().includes(part.toLowerCase()),
  },
  more: ({ members }) => ({
    SpaceSettingsSummary: pick(nested(members, 'SpaceSettings'), 'AppType', 'RemoteAccess', 'SpaceStorageSettings'),
    SpaceSharingSettingsSummary: members['SpaceSharingSettings'],
    OwnershipSettingsSummary: members['OwnershipSettings'],
  }),
});
