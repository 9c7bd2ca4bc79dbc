import { expect, it } from 'vitest';
import { gateImage, isGateImage } from './gate-image.ts';
import { localPath, onThisMachine, parseS3Uri } from './job-description.ts';

it('knows the image of the gate, in any account', () => {
  expect(isGateImage(gateImage('111122223333', 'eu-west-1', '0.1.0'))).toBe(true);
  expect(isGateImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/paddock-gate@sha256:00')).toBe(true);
  expect(isGateImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/paddock-gate-other:1')).toBe(false);
  expect(isGateImage('example.com/paddock-gate:1')).toBe(false);
});

it('puts the container’s paths under a folder of its own, and no others', () => {
  expect(onThisMachine('/opt/ml/processing/input/data', '/there')).toBe('/there/processing/input/data');
  expect(onThisMachine('/opt/mlx', '/there')).toBe('/opt/mlx');
  expect(onThisMachine('s3://bucket/opt/ml/', '/there')).toBe('s3://bucket/opt/ml/');
  for (const path of [undefined, '/etc', '/opt/ml/../../etc', '/opt/ml'])
    expect(() => localPath(path, '/there')).toThrow(`LocalPath ${path} is not under /opt/ml`);
});

it('reads places in S3', () => {
  expect(parseS3Uri('s3://bucket/a/b')).toEqual({ bucket: 'bucket', key: 'a/b' });
  expect(parseS3Uri('s3://bucket')).toEqual({ bucket: 'bucket', key: '' });
  expect(() => parseS3Uri('https://bucket/a')).toThrow('no place in S3');
});
