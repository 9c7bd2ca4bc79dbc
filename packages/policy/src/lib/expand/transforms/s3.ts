import { stringMember, type Transforms } from './transform.ts';

/** Buckets and objects. */
export const s3Transforms: Transforms = {
  /** The ARN of a bucket, or the access point's that stands in its place. */
  s3Bucket: (value, frame) => s3Bucket(frame.partition, value),
  /** The ARN of an object by its key, in the bucket or access point that another member names. */
  s3ObjectIn: (value, frame, argument) => s3Object(frame.partition, stringMember(frame, argument) ?? '*', value),
  /** `BUCKET/KEY?versionId=…`, URL-encoded, perhaps with a leading slash, or an access point's object: the object's ARN. */
  copySourceObject: (value, frame) => {
    const source = copySource(value);
    return source && s3Object(frame.partition, source.bucket, source.key);
  },
  copySourceVersion: (value) => copySource(value)?.version,
  /** The ARN of a bucket on an Outpost, or any for its name alone. */
  outpostsBucket: (value, frame) =>
    value.startsWith('arn:')
      ? value
      : `arn:${frame.partition}:s3-outposts:${frame.call.region}:${frame.call.account}:outpost/*/bucket/${value}`,
};

function s3Bucket(partition: string, bucket: string): string {
  return bucket.startsWith('arn:') ? bucket : `arn:${partition}:s3:::${bucket}`;
}

function s3Object(partition: string, bucket: string, key: string): string {
  const isAccessPoint = /^arn:[^:]*:s3[^:]*:[^:]*:[^:]*:accesspoint/.test(bucket);
  return `${s3Bucket(partition, bucket)}${isAccessPoint ? '/object' : ''}/${key}`;
}

function copySource(value: string): { bucket: string; key: string; version?: string } | undefined {
  const [encoded, query] = value.replace(/^\//, '').split('?', 2);
  let text = encoded ?? '';
  try {
    text = decodeURIComponent(text);
  } catch (cause) {
    // Not URL-encoded: S3 takes it as it stands.
    if (!(cause instanceof URIError)) throw cause;
  }
  const version = new URLSearchParams(query ?? '').get('versionId');
  const accessPoint = /^(arn:[^/]*:accesspoint[/:][^/]+)\/object\/(.*)$/s.exec(text);
  const slash = text.indexOf('/');
  if (accessPoint === null && slash < 1) return undefined;
  const [bucket, key] = accessPoint === null ? [text.slice(0, slash), text.slice(slash + 1)] : [accessPoint[1] ?? '', accessPoint[2] ?? ''];
  return { bucket, key, ...(version === null ? {} : { version }) };
}
