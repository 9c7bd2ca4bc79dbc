import { getsConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketCors.html */
export const getBucketCors = getsConfiguration('cors', {
  code: 'NoSuchCORSConfiguration',
  message: 'The CORS configuration does not exist',
});
