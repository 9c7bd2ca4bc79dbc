import { studioLifecycleConfig } from '../kinds/studio-lifecycle-config.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListStudioLifecycleConfigs.html */
export const listStudioLifecycleConfigs = list('ListStudioLifecycleConfigs', studioLifecycleConfig, {
  order: 'Descending',
  filters: { AppTypeEquals: ({ members }, type: string) => members['StudioLifecycleConfigAppType'] === type },
});
