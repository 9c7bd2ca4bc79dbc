import { serviceModel } from '@paddock/aws-data/models';
import { describe, expect, it } from 'vitest';
import { checkBodyChecksums } from './check-body-checksums.ts';

const operations = serviceModel('s3').operations;
const body = Buffer.from('123456789');
const check =
  (headers: Readonly<Record<string, string>>, name = 'DeleteObjects', bytes: Uint8Array = body) =>
  () =>
    checkBodyChecksums(operations[name]!, headers, bytes);

describe('checksums of small S3 bodies', () => {
  it('are compared with the body', () => {
    expect(check({ 'content-md5': 'JfnnlDI7RTiF9RgfG2JNCw==' })).not.toThrow();
    expect(check({ 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' })).toThrow('Content-MD5 you specified did not match');
    expect(check({ 'content-md5': 'short' })).toThrow('was invalid');
    expect(check({ 'x-amz-checksum-crc32': 'y/Q5Jg==' })).not.toThrow();
    expect(check({ 'x-amz-checksum-crc32': 'AAAAAA==' })).toThrow('CRC32 you specified did not match');
  });

  it('are wanted by some operations', () => {
    expect(check({})).toThrow('Missing required header');
    expect(check({}, 'DeleteObjects', Buffer.alloc(0))).not.toThrow();
    expect(check({}, 'CreateBucket')).not.toThrow();
  });
});
