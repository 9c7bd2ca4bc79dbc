import { appImageConfig } from '../kinds/app-image-config.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAppImageConfigs.html */
export const listAppImageConfigs = list('ListAppImageConfigs', appImageConfig, { order: 'Descending' });
