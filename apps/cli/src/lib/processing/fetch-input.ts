import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { parseS3Uri, UnsupportedJob, type S3Input } from './job-description.ts';

/** Brings the objects under a prefix into a folder, by their names after it. Rejects with what S3 refuses. */
export async function fetchInput(s3: S3Client, input: S3Input, folder: string, signal: AbortSignal): Promise<void> {
  if (input.S3DataType !== 'S3Prefix' || (input.S3InputMode ?? 'File') !== 'File' || (input.S3CompressionType ?? 'None') !== 'None')
    throw new UnsupportedJob('inputs are S3Prefix, File and not compressed here');
  const { bucket, key: prefix } = parseS3Uri(input.S3Uri);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = await keysUnder(s3, bucket, prefix, signal);
  if (keys.length === 0) throw new UnsupportedJob(`there is nothing at ${input.S3Uri}`);
  for (const key of keys) {
    const file = join(folder, nameAfter(key, prefix));
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }), { abortSignal: signal });
    await pipeline(Body as Readable, createWriteStream(file, { flags: 'wx', mode: 0o600 }), { signal });
  }
}

async function keysUnder(s3: S3Client, Bucket: string, Prefix: string, abortSignal: AbortSignal): Promise<readonly string[]> {
  const keys: string[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket, Prefix, ...(ContinuationToken === undefined ? {} : { ContinuationToken }) }),
      {
        abortSignal,
      },
    );
    for (const { Key = '' } of page.Contents ?? []) if (!Key.endsWith('/')) keys.push(Key);
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return keys;
}

/** A key is any text: what would leave the folder is refused. */
function nameAfter(key: string, prefix: string): string {
  const name = key === prefix || !prefix.endsWith('/') ? key.slice(prefix.lastIndexOf('/') + 1) : key.slice(prefix.length);
  const parts = name.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\0')))
    throw new UnsupportedJob(`the key ${key} is no path of a file`);
  return name;
}
