import { deletesConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketWebsite.html */
export const deleteBucketWebsite = deletesConfiguration('website');
