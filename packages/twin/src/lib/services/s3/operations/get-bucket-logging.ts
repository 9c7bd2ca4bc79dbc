import { getsConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html */
export const getBucketLogging = getsConfiguration('logging', { otherwise: {} });
