import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { CreateBucketCommand, DeletePublicAccessBlockCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { systemClock } from '@paddock/base/clock';
import { recordingHost } from '@paddock/base/host';
import { seededRandom } from '@paddock/base/random';
import { startTwin, type Twin } from '../../../twin.ts';

type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };

/** For tests: a twin of its own, and S3 clients of the SDK that speak to it. */
export interface S3Harness {
  readonly twin: Twin;
  /** As the user who may do everything in the management account. */
  readonly s3: S3Client;
  readonly client: (credentials: Credentials, config?: Partial<S3ClientConfig>) => S3Client;
  /** A new IAM user in the management account with one inline policy. */
  readonly user: (name: string, statements: readonly object[]) => Promise<S3Client>;
  /** The same, as credentials. */
  readonly userKeys: (name: string, statements: readonly object[]) => Promise<Credentials>;
  /** A bucket whose public access block is off. */
  readonly openBucket: (name: string, options?: { readonly acls?: boolean }) => Promise<string>;
  /** Faults of the twin itself so far. */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function s3Harness(seed = 1): Promise<S3Harness> {
  const directory = mkdtempSync(join(tmpdir(), 'paddock-s3-'));
  const host = recordingHost();
  const twin = await startTwin({ stateDirectory: directory, clock: systemClock, random: seededRandom(seed), messages: host });
  const clients: { destroy(): void }[] = [];
  const client = (credentials: Credentials, config: Partial<S3ClientConfig> = {}): S3Client => {
    const made = new S3Client({
      region: 'us-east-1',
      endpoint: twin.endpoint,
      credentials,
      forcePathStyle: true,
      maxAttempts: 1,
      ...config,
    });
    clients.push(made);
    return made;
  };
  const s3 = client(twin.managementCredentials);
  const iam = new IAMClient({ region: 'us-east-1', endpoint: twin.endpoint, credentials: twin.managementCredentials, maxAttempts: 1 });
  clients.push(iam);
  const userKeys = async (name: string, statements: readonly object[]): Promise<Credentials> => {
    await iam.send(new CreateUserCommand({ UserName: name }));
    if (statements.length > 0) {
      await iam.send(
        new PutUserPolicyCommand({
          UserName: name,
          PolicyName: 'own',
          PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
        }),
      );
    }
    const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
    return { accessKeyId: key!.AccessKeyId!, secretAccessKey: key!.SecretAccessKey! };
  };
  return {
    twin,
    s3,
    client,
    userKeys,
    user: async (name, statements) => client(await userKeys(name, statements)),
    openBucket: async (name, options = {}) => {
      await s3.send(
        new CreateBucketCommand({ Bucket: name, ...(options.acls === true ? { ObjectOwnership: 'BucketOwnerPreferred' } : {}) }),
      );
      await s3.send(new DeletePublicAccessBlockCommand({ Bucket: name }));
      return name;
    },
    faults: () => host.messages.filter(({ level }) => level === 'error').map(({ text }) => text),
    close: async () => {
      for (const each of clients) each.destroy();
      await twin.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
