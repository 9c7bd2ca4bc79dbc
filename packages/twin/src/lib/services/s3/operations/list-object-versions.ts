import { operation } from '../../../operation.ts';
import { ownerElement } from '../canonical-user.ts';
import { invalidArgument } from '../errors.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { limits } from '../limits.ts';
import { listedObject } from '../list-output.ts';
import { listVersions } from '../list-versions.ts';
import { encoderOf } from '../listing.ts';
import { pageSize } from '../page-size.ts';

interface Input extends BucketInput {
  readonly Prefix?: string;
  readonly Delimiter?: string;
  readonly MaxKeys?: number;
  readonly EncodingType?: string;
  readonly KeyMarker?: string;
  readonly VersionIdMarker?: string;
  readonly OptionalObjectAttributes?: readonly string[];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
export const listObjectVersions = operation<Input>((input, call) => {
  const { name } = bucketOf(input, call);
  const { Prefix: prefix = '', Delimiter: delimiter = '', MaxKeys: wanted = limits.keysPerRequest, KeyMarker: keyMarker = '' } = input;
  const versionIdMarker = input.VersionIdMarker === '' ? undefined : input.VersionIdMarker;
  if (versionIdMarker !== undefined && keyMarker === '')
    throw invalidArgument('A version-id marker cannot be specified without a key marker.', 'version-id-marker', versionIdMarker);
  const page = listVersions(call.state, name, {
    prefix,
    delimiter,
    maximum: pageSize(wanted),
    keyMarker,
    versionIdMarker,
  });
  const encode = encoderOf(input.EncodingType);
  const withRestore = input.OptionalObjectAttributes?.includes('RestoreStatus') === true;
  const shared = {
    Name: name,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    MaxKeys: wanted,
    EncodingType: input.EncodingType,
  };
  return {
    ...shared,
    KeyMarker: encode(keyMarker),
    VersionIdMarker: versionIdMarker ?? '',
    IsTruncated: page.next !== undefined && wanted > 0,
    ...(page.next === undefined || wanted === 0 ? {} : { NextKeyMarker: encode(page.next.key), NextVersionIdMarker: page.next.versionId }),
    Versions: page.versions.flatMap(({ version, isLatest }) =>
      version.kind === 'object'
        ? [{ ...listedObject(version, encode, true, withRestore), VersionId: version.versionId, IsLatest: isLatest }]
        : [],
    ),
    DeleteMarkers: page.versions.flatMap(({ version, isLatest }) =>
      version.kind === 'delete-marker'
        ? [
            {
              Key: encode(version.key),
              VersionId: version.versionId,
              IsLatest: isLatest,
              LastModified: version.lastModified,
              Owner: ownerElement(version.owner),
            },
          ]
        : [],
    ),
    ...(page.prefixes.length === 0 ? {} : { CommonPrefixes: page.prefixes.map((each) => ({ Prefix: encode(each) })) }),
  };
});
