import { appImageConfig } from '../kinds/app-image-config.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateAppImageConfig.html */
export const createAppImageConfig = create(appImageConfig);
