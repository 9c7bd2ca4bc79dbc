import { getsConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketRequestPayment.html */
export const getBucketRequestPayment = getsConfiguration('requestPayment', { otherwise: { Payer: 'BucketOwner' } });
