import { appImageConfig } from '../kinds/app-image-config.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateAppImageConfig.html */
export const updateAppImageConfig = update(appImageConfig);
