export function bucketArn(bucket: string): string {
  return `arn:aws:s3:::${bucket}`;
}

export function objectArn(bucket: string, key: string): string {
  return `arn:aws:s3:::${bucket}/${key}`;
}

/** Bucket and, for an object's ARN, key; undefined for what is neither (access points, `*`). */
export function parseArn(arn: string): { readonly bucket: string; readonly key?: string } | undefined {
  const match = /^arn:[^:]*:s3:::([^/*]+)(?:\/(.*))?$/s.exec(arn);
  if (match === null) return undefined;
  return { bucket: match[1]!, ...(match[2] === undefined ? {} : { key: match[2] }) };
}
