import { ApiError } from '../../../api-error.ts';
import { callerArn } from '../../../caller.ts';
import { operation } from '../../../operation.ts';
import { bucketArn } from '../arn.ts';
import { checkBucketPolicy } from '../bucket-policy.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';
import { blockedBy } from '../public-access-block.ts';
import { isPublicPolicy } from '../public-policy.ts';
import { requireOwner } from '../require-owner.ts';

interface Input extends BucketInput {
  readonly Policy: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export const putBucketPolicy = operation<Input>((input, call) => {
  const bucket = requireOwner(bucketOf(input, call), call);
  const policy = checkBucketPolicy(input.Policy, bucket.name, call.state);
  if (isPublicPolicy(policy) && blockedBy('BlockPublicPolicy', call.state, bucket.owner, bucket)) {
    throw new ApiError(
      'AccessDenied',
      `User: ${callerArn(call.caller)} is not authorized to perform: s3:PutBucketPolicy on resource: "${bucketArn(bucket.name)}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access`,
    );
  }
  putBucket(call, { ...bucket, policy: input.Policy });
  return {};
});
