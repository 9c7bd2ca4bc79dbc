import { operation } from '../../../operation.ts';
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
  readonly Marker?: string;
  readonly OptionalObjectAttributes?: readonly string[];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html The next marker is given only with a delimiter, as S3 does. */
export const listObjects = operation<Input>((input, call) => {
  const { name } = bucketOf(input, call);
  const { Prefix: prefix = '', Delimiter: delimiter = '', MaxKeys: wanted = limits.keysPerRequest, Marker: marker = '' } = input;
  const maximum = pageSize(wanted);
  const listing = listKeys(call.state, name, { prefix, delimiter, maximum, after: marker }, (version) =>
    version.kind === 'object' ? version : undefined,
  );
  const encode = encoderOf(input.EncodingType);
  const withRestore = input.OptionalObjectAttributes?.includes('RestoreStatus') === true;
  return {
    Name: name,
    Prefix: encode(prefix),
    Marker: encode(marker),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    MaxKeys: wanted,
    EncodingType: input.EncodingType,
    IsTruncated: listing.truncated,
    NextMarker: listing.truncated && delimiter !== '' ? encode(lastOf(listing)) : undefined,
    Contents: valuesOf(listing).map((object) => listedObject(object, encode, true, withRestore)),
    ...commonPrefixes(listing, encode),
  };
});
