import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { parseS3Uri } from './job-description.ts';

/** Written last: whoever sees it sees everything that it is about. */
const lastOfAll = 'release.json';

/** Sends every file of a folder to S3, by its name in the folder. Rejects with what S3 refuses; what was sent by then stays. */
export async function sendOutput(s3: S3Client, folder: string, uri: string, kmsKeyId: string | undefined): Promise<void> {
  if (!existsSync(folder)) return;
  const { bucket, key: prefix } = parseS3Uri(uri);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted((a, b) => Number(basename(a) === lastOfAll) - Number(basename(b) === lastOfAll) || (a < b ? -1 : 1));
  const start = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  for (const file of files) {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: start + relative(folder, file),
        Body: createReadStream(file),
        ContentLength: statSync(file).size,
        ...(kmsKeyId === undefined ? {} : { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: kmsKeyId }),
      }),
    );
  }
}
