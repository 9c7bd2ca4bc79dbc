import { ApiError } from '../../api-error.ts';

/** S3 user guide, "General purpose bucket naming rules". Throws `InvalidBucketName`. */
export function checkBucketName(name: string): void {
  const ok =
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
    !name.includes('..') &&
    !/^\d{1,3}(\.\d{1,3}){3}$/.test(name) &&
    !/^(xn--|sthree-|amzn-s3-demo-)/.test(name) &&
    !/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3|-an)$/.test(name);
  if (!ok) throw new ApiError('InvalidBucketName', 'The specified bucket is not valid.', { members: { BucketName: name } });
}
