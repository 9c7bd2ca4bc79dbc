import { operation } from '../../../operation.ts';
import { invalidArgument } from '../errors.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { limits } from '../limits.ts';
import { commonPrefixes, listedObject, valuesOf } from '../list-output.ts';
import { encoderOf, lastOf, listKeys } from '../listing.ts';
import { pageSize } from '../page-size.ts';

interface Input extends BucketInput {
  readonly Prefix?: string;
  readonly Delimiter?: string;
  readonly MaxKeys?: number;
  readonly EncodingType?: string;
  readonly ContinuationToken?: string;
  readonly StartAfter?: string;
  readonly FetchOwner?: boolean;
  readonly OptionalObjectAttributes?: readonly string[];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html The continuation token is where the page before ended, base64. */
export const listObjectsV2 = operation<Input>((input, call) => {
  const { name } = bucketOf(input, call);
  const { Prefix: prefix = '', Delimiter: delimiter = '', MaxKeys: wanted = limits.keysPerRequest } = input;
  if (input.ContinuationToken === '') throw invalidArgument('The continuation token provided is incorrect', 'continuation-token');
  const token = input.ContinuationToken;
  const after = token === undefined ? (input.StartAfter ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const maximum = pageSize(wanted);
  const listing = listKeys(call.state, name, { prefix, delimiter, maximum, after }, (version) =>
    version.kind === 'object' ? version : undefined,
  );
  const encode = encoderOf(input.EncodingType);
  const withRestore = input.OptionalObjectAttributes?.includes('RestoreStatus') === true;
  return {
    Name: name,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    MaxKeys: wanted,
    EncodingType: input.EncodingType,
    KeyCount: listing.items.length,
    IsTruncated: listing.truncated,
    ContinuationToken: token,
    NextContinuationToken: listing.truncated ? Buffer.from(lastOf(listing)).toString('base64url') : undefined,
    StartAfter: input.StartAfter === undefined ? undefined : encode(input.StartAfter),
    Contents: valuesOf(listing).map((object) => listedObject(object, encode, input.FetchOwner === true, withRestore)),
    ...commonPrefixes(listing, encode),
  };
});
