import { deletesConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketLifecycle.html */
export const deleteBucketLifecycle = deletesConfiguration('lifecycle');
