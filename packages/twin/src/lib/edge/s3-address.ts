/**
 * S3's two styles of address: the bucket as first part of the path, or of the host. Returns the path in path style.
 * Hosts: `bucket.s3.amazonaws.com`, `bucket.s3.eu-west-1.amazonaws.com`, `bucket.localhost`, `bucket.s3.localhost`.
 */
export function pathStyle(host: string, path: string): string {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  const match = /^(.+)\.s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com$/.exec(name) ?? /^(.+?)(?:\.s3)?\.localhost$/.exec(name);
  const bucket = match?.[1];
  if (bucket === undefined || bucket === 's3') return path;
  return path === '/' ? `/${bucket}` : `/${bucket}${path}`;
}
