import { putsConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAccelerateConfiguration.html */
export const putBucketAccelerateConfiguration = putsConfiguration('accelerate', 'AccelerateConfiguration');
