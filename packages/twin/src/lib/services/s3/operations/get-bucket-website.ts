import { getsConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketWebsite.html */
export const getBucketWebsite = getsConfiguration('website', {
  code: 'NoSuchWebsiteConfiguration',
  message: 'The specified bucket does not have a website configuration',
});
