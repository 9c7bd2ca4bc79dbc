import { getsConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html */
export const getBucketLifecycleConfiguration = getsConfiguration('lifecycle', {
  code: 'NoSuchLifecycleConfiguration',
  message: 'The lifecycle configuration does not exist',
});
