import { appImageConfig } from '../kinds/app-image-config.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteAppImageConfig.html */
export const deleteAppImageConfig = remove(appImageConfig);
