import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { isPrivate, isPublicGrant, privateGrants } from '../acl.ts';
import { grantsOfHeaders, type AclHeaders } from '../acl-input.ts';
import { bucketArn } from '../arn.ts';
import { checkBucketName } from '../bucket-name.ts';
import { s3Managed } from '../encryption-rule.ts';
import { putBucket } from '../find-bucket.ts';
import { limits } from '../limits.ts';
import { regionOfNewBucket } from '../location-constraint.ts';
import { everythingBlocked } from '../public-access-block.ts';
import { bucketsCollection, findBucket, type ObjectOwnership, type Tag } from '../store.ts';
import { checkTags } from '../tagging.ts';

interface Input extends AclHeaders {
  readonly Bucket: string;
  readonly CreateBucketConfiguration?: {
    readonly LocationConstraint?: string;
    readonly Location?: unknown;
    readonly Bucket?: unknown;
    readonly Tags?: readonly Tag[];
  };
  readonly ObjectLockEnabledForBucket?: boolean;
  readonly ObjectOwnership?: ObjectOwnership;
  readonly BucketNamespace?: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
export const createBucket = operation<Input>((input, call) => {
  const { Bucket: name, CreateBucketConfiguration: configuration } = input;
  if (call.caller.account === '') throw new ApiError('AccessDenied', 'Anonymous users cannot create buckets.');
  checkBucketName(name);
  if (configuration?.Location !== undefined || configuration?.Bucket !== undefined || (input.BucketNamespace ?? 'global') !== 'global') {
    throw new ApiError('NotImplemented', 'The twin has general purpose buckets in the global namespace only.');
  }
  const region = regionOfNewBucket(configuration?.LocationConstraint, call.region);
  const owner = call.caller.account;
  const existing = findBucket(call.state, name);
  if (existing !== undefined) {
    // In us-east-1 making one's own bucket again succeeds.
    if (existing.owner === owner && region === 'us-east-1' && existing.region === region) return { Location: `/${name}` };
    if (existing.owner === owner)
      throw new ApiError('BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded and you already own it.', {
        members: { BucketName: name },
      });
    throw new ApiError(
      'BucketAlreadyExists',
      'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
      { members: { BucketName: name } },
    );
  }
  const own = call.state
    .table(bucketsCollection)
    .values()
    .filter((bucket) => bucket.owner === owner);
  if (own.length >= limits.bucketsPerAccount)
    throw new ApiError('TooManyBuckets', 'You have attempted to create more buckets than allowed');
  const ownership = input.ObjectOwnership ?? 'BucketOwnerEnforced';
  const grants = grantsOfHeaders(input, owner, owner, call.state) ?? privateGrants(owner);
  if (ownership === 'BucketOwnerEnforced' && !isPrivate(grants, owner)) {
    throw new ApiError(
      'InvalidBucketAclWithObjectOwnership',
      "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
    );
  }
  // The public access block that every new bucket starts with.
  if (grants.some(isPublicGrant)) {
    throw new ApiError('InvalidBucketAclWithBlockPublicAccessError', 'Bucket cannot have public ACLs set with BlockPublicAccess enabled');
  }
  const lock = input.ObjectLockEnabledForBucket === true;
  putBucket(call, {
    name,
    owner,
    region,
    createdAt: call.now,
    ownership,
    grants,
    publicAccessBlock: everythingBlocked,
    tags: checkTags(configuration?.Tags ?? [], limits.bucketTags),
    encryption: s3Managed,
    configurations: {},
    ...(lock ? { objectLock: {}, versioning: 'Enabled' as const } : {}),
  });
  return { Location: region === 'us-east-1' ? `/${name}` : `http://${name}.s3.amazonaws.com/`, BucketArn: bucketArn(name) };
});
