import { putsConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketRequestPayment.html */
export const putBucketRequestPayment = putsConfiguration('requestPayment', 'RequestPaymentConfiguration');
