import { accountCollection, globalCollection, type Collection } from '../../state/collection.ts';
import type { StateView } from '../../state/state.ts';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

export type Permission = 'FULL_CONTROL' | 'READ' | 'WRITE' | 'READ_ACP' | 'WRITE_ACP';
export type GranteeGroup = 'AllUsers' | 'AuthenticatedUsers' | 'LogDelivery';
export type Grantee = { readonly kind: 'account'; readonly account: string } | { readonly kind: 'group'; readonly group: GranteeGroup };

export interface Grant {
  readonly grantee: Grantee;
  readonly permission: Permission;
}

export interface PublicAccessBlock {
  readonly BlockPublicAcls: boolean;
  readonly IgnorePublicAcls: boolean;
  readonly BlockPublicPolicy: boolean;
  readonly RestrictPublicBuckets: boolean;
}

export type ObjectOwnership = 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter';
export type SseAlgorithm = 'AES256' | 'aws:kms' | 'aws:kms:dsse';

export interface DefaultEncryption {
  readonly algorithm: SseAlgorithm;
  readonly keyId?: string;
  readonly bucketKey: boolean;
  /** Kinds of encryption that writes may not ask for: `SSE-C`. */
  readonly blocked: readonly string[];
}

export type RetentionMode = 'GOVERNANCE' | 'COMPLIANCE';

/** Configurations that are kept and given back as they came, by the name of their query parameter. */
export type StoredConfiguration =
  | 'accelerate'
  | 'cors'
  | 'lifecycle'
  | 'logging'
  | 'notification'
  | 'replication'
  | 'requestPayment'
  | 'website';

/** Dates are virtual, epoch milliseconds. Bucket names are unique over all accounts. */
export interface Bucket {
  readonly name: string;
  /** Account id. */
  readonly owner: string;
  readonly region: string;
  readonly createdAt: number;
  /** Absent after DeleteBucketOwnershipControls: then S3 behaves as with `ObjectWriter`. */
  readonly ownership?: ObjectOwnership;
  readonly grants: readonly Grant[];
  readonly policy?: string;
  readonly publicAccessBlock?: PublicAccessBlock;
  readonly tags: readonly Tag[];
  readonly abac?: 'Enabled' | 'Disabled';
  readonly versioning?: 'Enabled' | 'Suspended';
  readonly encryption: DefaultEncryption;
  /** Present: Object Lock is enabled, with this default retention. */
  readonly objectLock?: { readonly defaultRetention?: { readonly mode: RetentionMode; readonly days?: number; readonly years?: number } };
  readonly configurations: Readonly<Partial<Record<StoredConfiguration, unknown>>>;
}

export type ObjectEncryption =
  | { readonly kind: 'AES256' }
  | {
      readonly kind: 'aws:kms' | 'aws:kms:dsse';
      readonly keyArn: string;
      /** The data key under the KMS key, base64. */
      readonly ciphertext: string;
      readonly context: Readonly<Record<string, string>>;
      /** What the client gave, base64 JSON. */
      readonly clientContext?: string;
      readonly bucketKey: boolean;
    }
  | { readonly kind: 'customer'; readonly keyMd5: string };

export type ChecksumName = 'CRC32' | 'CRC32C' | 'CRC64NVME' | 'SHA1' | 'SHA256';

export interface ObjectChecksum {
  readonly name: ChecksumName;
  readonly type: 'FULL_OBJECT' | 'COMPOSITE';
  /** Base64, composite ones with `-parts`. Absent: the client gave none, and it is computed when somebody asks. */
  readonly value?: string;
}

export interface Blob {
  readonly sha256: string;
  readonly md5: string;
  readonly size: number;
}

export interface ObjectPart {
  readonly number: number;
  readonly size: number;
  readonly checksum?: string;
}

/** Headers that are kept with an object and given back. */
export interface ObjectHeaders {
  readonly CacheControl?: string;
  readonly ContentDisposition?: string;
  readonly ContentEncoding?: string;
  readonly ContentLanguage?: string;
  readonly ContentType?: string;
  readonly Expires?: string;
  readonly WebsiteRedirectLocation?: string;
}

export interface ObjectLock {
  readonly retention?: { readonly mode: RetentionMode; readonly until: number };
  readonly legalHold?: boolean;
}

export interface StoredObject {
  readonly kind: 'object';
  readonly key: string;
  /** `null` for those made while versioning was not enabled. */
  readonly versionId: string;
  /** Grows from version to version of a key. */
  readonly sequence: number;
  readonly lastModified: number;
  /** Account id. */
  readonly owner: string;
  readonly body: Blob;
  /** Without quotes. */
  readonly etag: string;
  readonly headers: ObjectHeaders;
  readonly metadata: Readonly<Record<string, string>>;
  readonly storageClass: string;
  readonly tags: readonly Tag[];
  readonly grants: readonly Grant[];
  readonly encryption: ObjectEncryption;
  readonly checksum: ObjectChecksum;
  /** Of a multipart upload. */
  readonly parts?: readonly ObjectPart[];
  readonly lock: ObjectLock;
  /** Of an archived object: a copy is being restored, or can be read until then. */
  readonly restore?: { readonly kind: 'ongoing'; readonly days: number } | { readonly kind: 'restored'; readonly until: number };
}

export interface DeleteMarker {
  readonly kind: 'delete-marker';
  readonly key: string;
  readonly versionId: string;
  readonly sequence: number;
  readonly lastModified: number;
  readonly owner: string;
}

export type ObjectVersion = StoredObject | DeleteMarker;

export interface UploadedPart {
  readonly number: number;
  readonly body: Blob;
  readonly lastModified: number;
  /** Base64. */
  readonly checksum?: { readonly name: ChecksumName; readonly value: string };
}

/** A multipart upload that is under way. */
export interface Upload {
  readonly id: string;
  readonly key: string;
  readonly initiatedAt: number;
  /** Account id and ARN of the one who started it. */
  readonly initiator: { readonly account: string; readonly arn: string };
  readonly owner: string;
  readonly headers: ObjectHeaders;
  readonly metadata: Readonly<Record<string, string>>;
  readonly storageClass: string;
  readonly tags: readonly Tag[];
  readonly grants: readonly Grant[];
  readonly encryption: ObjectEncryption;
  readonly lock: ObjectLock;
  /** Absent: the client chose none. */
  readonly checksum?: { readonly name: ChecksumName; readonly type: 'FULL_OBJECT' | 'COMPOSITE' };
}

export const bucketsCollection = globalCollection<Bucket>('s3', 'buckets');
/** The account's public access block; key `account`. */
export const accountBlockCollection = accountCollection<PublicAccessBlock>('s3', 'public-access-block');

/** Collections are made once per bucket: the state knows its tables by them. */
function perBucket<T>(name: string): (bucket: string) => Collection<T> {
  const made = new Map<string, Collection<T>>();
  return (bucket) => {
    let collection = made.get(bucket);
    if (collection === undefined) made.set(bucket, (collection = globalCollection<T>('s3', `${name}/${bucket}`)));
    return collection;
  };
}

/** The newest version of each key. Keys: `storedKey`. */
export const objectsCollection = perBucket<ObjectVersion>('objects');

/** Older versions. Keys: `olderKey`. */
export const olderVersionsCollection = perBucket<ObjectVersion>('older-versions');

/** Key: `olderKey`-like: the stored key, U+0100 and the upload's id. */
export const uploadsCollection = perBucket<Upload>('uploads');

/** Parts of the uploads under way, one by one: an upload may have 10,000. Keys: `partKey`. */
export const partsCollection = perBucket<UploadedPart>('parts');

export function findBucket(state: StateView, name: string): Bucket | undefined {
  return state.table(bucketsCollection).get(name);
}
