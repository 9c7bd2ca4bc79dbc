import { describe, expect, it } from 'vitest';
import { expand } from '@paddock/policy/expand';
import { parseCopySource } from './copy-source.ts';

describe('a copy source', () => {
  it('is a bucket, a key and perhaps a version', () => {
    expect(parseCopySource('bucket/a/b')).toEqual({ bucket: 'bucket', key: 'a/b' });
    expect(parseCopySource('/bucket/a%20%3F%C3%A4?versionId=v1')).toEqual({ bucket: 'bucket', key: 'a ?ä', versionId: 'v1' });
    expect(parseCopySource('bucket/100%')).toEqual({ bucket: 'bucket', key: '100%' });
    for (const text of ['bucket', 'bucket/', '//bucket/a', 'bucket/a?versionId=']) expect(() => parseCopySource(text), text).toThrow();
  });

  it('is read as it was authorised', () => {
    const sources = [
      'b/k',
      '/b/k?versionId=v',
      'b/k??versionId=v',
      'b/k?x=1&versionId=v',
      'b/k?versionId=v?w',
      'b/k%3FversionId=v',
      'b/k%2Fl',
      'b/%E0%A4%A',
      'b//k',
    ];
    for (const CopySource of sources) {
      const { bucket, key, versionId } = parseCopySource(CopySource);
      const pairs = expand({
        service: 's3',
        operation: 'CopyObject',
        input: { Bucket: 'to', Key: 'to', CopySource },
        account: '111122223333',
        region: 'us-east-1',
      });
      const read = pairs.filter(({ action }) => action.startsWith('s3:GetObject') && !action.includes('Tagging'));
      const action = versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
      expect(
        read.map((pair) => [pair.action, pair.resource, pair.context['s3:versionid']]),
        CopySource,
      ).toEqual([[action, `arn:aws:s3:::${bucket}/${key}`, versionId]]);
    }
  });
});
