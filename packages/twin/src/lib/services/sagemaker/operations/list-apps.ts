import { app } from '../kinds/app.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListApps.html */
export const listApps = list('ListApps', app, {
  order: 'Ascending',
  filters: {
    DomainIdEquals: ({ members }, id: string) => members['DomainId'] === id,
    UserProfileNameEquals: ({ members }, name: string) => members['UserProfileName'] === name,
    SpaceNameEquals: ({ members }, name: string) => members['SpaceName'] === name,
  },
});
