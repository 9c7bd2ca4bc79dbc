import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { PaddockError } from '@paddock/base/errors';
import { checkKey, type PutOutcome, type Store } from './store.ts';

export interface S3StoreOptions {
  readonly client: Pick<S3Client, 'send'>;
  readonly bucket: string;
  /** Keys of the store come after it; ends in `/`, or is empty (the default). */
  readonly prefix?: string;
  /** Waits between tries after a conflict; default `setTimeout`. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const conflictTries = 12;

/**
 * A store in a bucket. Writes carry `If-None-Match: *`: S3 answers 412 `PreconditionFailed` when the key is there, and 409
 * `ConditionalRequestConflict` when another write of it is under way, which is tried again.
 * S3 user guide, "How to prevent object overwrites with conditional writes"; reads and lists are strongly consistent ("Amazon S3 data consistency
 * model"). The bucket must not be versioned backwards by hand: give its policy a deny of `s3:PutObject` without `s3:if-none-match`
 * ("Enforce conditional writes on Amazon S3 buckets") and of `s3:DeleteObject`.
 *
 * @throws `ledger/unusable` when conflicts do not end; what else S3 refuses comes as the SDK's own error
 */
export function s3Store({ client, bucket, prefix = '', wait = delay }: S3StoreOptions): Store {
  return {
    putIfAbsent: async (key, bytes): Promise<PutOutcome> => {
      checkKey(key);
      for (let tried = 1; ; tried++) {
        try {
          await client.send(new PutObjectCommand({ Bucket: bucket, Key: prefix + key, Body: bytes, IfNoneMatch: '*' }));
          return 'created';
        } catch (error) {
          if (nameOf(error) === 'PreconditionFailed') return 'exists';
          if (nameOf(error) !== 'ConditionalRequestConflict') throw error;
          if (tried === conflictTries) throw new PaddockError('ledger/unusable', { detail: 'S3 conflicts do not end', cause: error });
          await wait(10 * 2 ** Math.min(tried, 6));
        }
      }
    },
    get: async (key) => {
      checkKey(key);
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: prefix + key }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (nameOf(error) === 'NoSuchKey') return undefined;
        throw error;
      }
    },
    list: async (within, after) => {
      const keys: string[] = [];
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix + within,
            ...(token === undefined ? (after === undefined ? {} : { StartAfter: prefix + after }) : { ContinuationToken: token }),
          }),
        );
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key.slice(prefix.length));
        token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
      return keys;
    },
  };
}

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}
