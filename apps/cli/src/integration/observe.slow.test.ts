import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from './boto3-process.ts';
import { readOrganisation, type Organisation } from './organisation.ts';
import { runPaddock, type RunningPaddock } from './running-twin.ts';
import { testWorld } from './test-world.ts';

/** Two accounts: the buckets of one are watched. Nothing refuses to open a bucket, so that what finds it can be seen. */
const blueprint = `
paddock: 1
organisation:
  name: Two
  accountEmail: aws+{account}@two.example
  regions: [eu-west-1]
ous:
  watched:
    guardrails: { s3-no-public-access: true, s3-kms-encryption: true, s3-versioning: true }
    accounts: { lake: { purpose: data-lake } }
  free:
    accounts: { play: { purpose: sandbox } }
`;
const allSet = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

let folder: string;
let file: string;
let paddock: RunningPaddock;
let organisation: Organisation;
let bucketKey: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paddock-observe-'));
  file = join(folder, 'paddock.yaml');
  writeFileSync(file, blueprint);
  paddock = await runPaddock(file);
  organisation = await readOrganisation(paddock);
  const { output } = await taken('kms', 'create-key', {});
  bucketKey = (output['KeyMetadata'] as { readonly Arn: string }).Arn;
});
afterAll(async () => {
  await paddock.stop();
  rmSync(folder, { recursive: true });
});

async function taken(service: string, operation: string, input: Readonly<Record<string, unknown>>, as = 'admin@lake'): Promise<Answer> {
  const answer = await paddock.boto3Call({ as, service, operation, input, region: 'eu-west-1' });
  if (answer.code !== 'OK') throw new Error(`${operation}: ${answer.message}`);
  return answer;
}

const s3 = (operation: string, input: Readonly<Record<string, unknown>>, as?: string): Promise<Answer> => taken('s3', operation, input, as);

/** A bucket that complies with all three, in the account lake. */
async function goodBucket(Bucket: string, as?: string): Promise<void> {
  await s3(
    'create-bucket',
    { Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' }, ObjectOwnership: 'ObjectWriter' },
    as,
  );
  await s3('put-public-access-block', { Bucket, PublicAccessBlockConfiguration: allSet }, as);
  await s3('put-bucket-versioning', { Bucket, VersioningConfiguration: { Status: 'Enabled' } }, as);
  const byDefault = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: bucketKey };
  const rules = [{ ApplyServerSideEncryptionByDefault: byDefault }];
  await s3('put-bucket-encryption', { Bucket, ServerSideEncryptionConfiguration: { Rules: rules } }, as);
}

interface Seen {
  readonly exitCode: number;
  readonly buckets: number;
  readonly routes: readonly string[];
  readonly unseen: readonly string[];
}

async function observe(): Promise<Seen> {
  const world = testWorld();
  try {
    const { exitCode, out, error } = await world.run('observe', '--blueprint', file, '--state', paddock.state, '--json');
    if (!out.includes('"findings"')) throw new Error(`${error}${out}`);
    const { buckets, findings, unseen } = JSON.parse(out) as {
      readonly buckets: number;
      readonly findings: readonly { readonly bucket: string; readonly route: string }[];
      readonly unseen: readonly { readonly account: string; readonly bucket?: string }[];
    };
    return {
      exitCode,
      buckets,
      routes: findings.map(({ bucket, route }) => `${bucket} ${route}`).toSorted(),
      unseen: unseen.map(({ account, bucket = '' }) => `${account} ${bucket}`.trim()),
    };
  } finally {
    world.remove();
  }
}

/** What each change of a good bucket is found as; every one is taken back afterwards. */
const routes: readonly {
  readonly name: string;
  readonly change: (Bucket: string) => Promise<unknown>;
  readonly found: readonly string[];
}[] = [
  {
    name: 'by its settings',
    change: (Bucket) => s3('delete-public-access-block', { Bucket }),
    found: ['settings'],
  },
  {
    name: 'by its policy',
    change: async (Bucket) => {
      await s3('put-public-access-block', {
        Bucket,
        PublicAccessBlockConfiguration: { ...allSet, BlockPublicPolicy: false, RestrictPublicBuckets: false },
      });
      const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` };
      await s3('put-bucket-policy', { Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) });
    },
    found: ['policy', 'settings'],
  },
  {
    name: 'by its ACL',
    change: async (Bucket) => {
      await s3('put-public-access-block', {
        Bucket,
        PublicAccessBlockConfiguration: { ...allSet, BlockPublicAcls: false, IgnorePublicAcls: false },
      });
      await s3('put-bucket-acl', { Bucket, ACL: 'public-read' });
    },
    found: ['acl', 'settings'],
  },
  {
    name: 'without versions',
    change: (Bucket) => s3('put-bucket-versioning', { Bucket, VersioningConfiguration: { Status: 'Suspended' } }),
    found: ['versioning'],
  },
  {
    name: 'without a key',
    change: (Bucket) => {
      const rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }];
      return s3('put-bucket-encryption', { Bucket, ServerSideEncryptionConfiguration: { Rules: rules } });
    },
    found: ['algorithm'],
  },
];

describe('paddock observe, on buckets made with boto3', () => {
  it('a bucket that complies is looked at, and nothing is found', async () => {
    await goodBucket('good');
    expect(await observe()).toEqual({ exitCode: 0, buckets: 1, routes: [], unseen: [] });
  });

  it.each(routes)('a bucket that is wrong $name', async ({ name, change, found }) => {
    const bucket = name.replaceAll(' ', '-').toLowerCase();
    await goodBucket(bucket);
    expect(await observe()).toMatchObject({ exitCode: 0 });
    await change(bucket);
    expect(await observe()).toEqual({ exitCode: 1, buckets: 2, routes: found.map((route) => `${bucket} ${route}`), unseen: [] });
    await s3('delete-bucket', { Bucket: bucket });
  });

  it('Block Public Access of the account closes what the bucket leaves open', async () => {
    await goodBucket('by-account');
    await s3('delete-public-access-block', { Bucket: 'by-account' });
    expect(await observe()).toMatchObject({ exitCode: 1, routes: ['by-account settings'] });
    const account = organisation.account('lake');
    // The SDK puts the account's id before the host, where the twin's address has no room for it.
    const block = [
      'import boto3',
      `s3 = boto3.client('s3control', region_name='eu-west-1', endpoint_url='${paddock.endpoint.replace('127.0.0.1', 'localhost')}')`,
      `address = lambda params, **_: params.update(url=params['url'].replace('${account}.localhost', '127.0.0.1'))`,
      "s3.meta.events.register('before-call.s3-control', address)",
      `s3.put_public_access_block(AccountId='${account}', PublicAccessBlockConfiguration=dict(${Object.keys(allSet).join('=True, ')}=True))`,
    ].join('\n');
    expect(await paddock.boto3('admin@lake', block)).toMatchObject({ status: 0, stderr: '' });
    expect(await observe()).toMatchObject({ exitCode: 0, routes: [] });
  });

  it('what cannot be looked at is told, and the rest is looked at', async () => {
    await goodBucket('closed');
    const refusal = { Effect: 'Deny', Principal: '*', Action: 's3:GetBucketVersioning', Resource: 'arn:aws:s3:::closed' };
    await s3('put-bucket-policy', { Bucket: 'closed', Policy: JSON.stringify({ Version: '2012-10-17', Statement: [refusal] }) });
    expect(await observe()).toMatchObject({ exitCode: 1, routes: [], unseen: ['lake closed'] });
  });

  it('an account without a detective guardrail is not looked at', async () => {
    await s3('create-bucket', { Bucket: 'free', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }, 'admin@play');
    expect((await observe()).routes).toEqual([]);
  });
});
