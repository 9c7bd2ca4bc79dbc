import { CreateBucketCommand, DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@paddock/base/clock';
import { seededRandom } from '@paddock/base/random';
import { openBudget } from '@paddock/evidence/budget';
import { openLedger, verifyLedger } from '@paddock/evidence/ledger';
import { storeScenarios } from '@paddock/evidence/store-contract';
import { s3Store, type Store } from '@paddock/evidence/stores';
import { startTwin, type Twin } from '@paddock/twin/twin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bucket = 'acme-ledger';
let folder: string;
let twin: Twin;
const clients: S3Client[] = [];

const client = (): S3Client => {
  const made = new S3Client({
    region: 'us-east-1',
    endpoint: twin.endpoint,
    credentials: twin.managementCredentials,
    forcePathStyle: true,
  });
  clients.push(made);
  return made;
};
const open = (prefix: string): Store => s3Store({ client: client(), bucket, prefix });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paddock-ledger-s3-'));
  twin = await startTwin({ stateDirectory: folder, clock: systemClock, random: seededRandom(1) });
  await client().send(new CreateBucketCommand({ Bucket: bucket }));
});
afterAll(async () => {
  for (const each of clients) each.destroy();
  await twin.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a store in S3', () => {
  for (const [index, { behaviour, run }] of storeScenarios.entries())
    it(behaviour, async () => {
      await run(() => Promise.resolve(open(`scenario-${index}/`)));
    });
  it('lists more keys than one page of S3 has', async () => {
    const store = open('pages/');
    const keys = Array.from({ length: 1_030 }, (_item, index) => `k/${String(index).padStart(5, '0')}`);
    for (let start = 0; start < keys.length; start += 50)
      await Promise.all(keys.slice(start, start + 50).map((key) => store.putIfAbsent(key, Buffer.from('x'))));
    expect(await store.list('k/')).toEqual(keys);
    expect(await store.list('k/', keys[4])).toEqual(keys.slice(5));
  });
});

describe('a ledger in S3', () => {
  it('holds a budget exactly between eight writers, and shows a changed byte', async () => {
    const of = { dataset: 'customers', project: 'churn' };
    const budgetOf = (): ReturnType<typeof openBudget> => openBudget(openLedger(open('ledger/'), { clock: systemClock }), of);
    await budgetOf().setCap('cap', 100, 'steward');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async (_item, writer) => {
        const budget = budgetOf();
        const kinds = [];
        for (let index = 0; index < 4; index++)
          kinds.push((await budget.reserve({ id: `${writer}/${index}`, picorho: 7, by: 'ana' })).kind);
        return kinds;
      }),
    );
    expect(outcomes.flat().filter((kind) => kind === 'granted')).toHaveLength(14);
    expect(await budgetOf().state()).toMatchObject({ heldPicorho: 98, remainingPicorho: 2 });
    expect((await verifyLedger(open('ledger/'))).kind).toBe('holds');

    const Key = 'ledger/entries/0000000003';
    const bytes = await (await client().send(new GetObjectCommand({ Bucket: bucket, Key }))).Body!.transformToByteArray();
    bytes[40]! ^= 1;
    await client().send(new DeleteObjectCommand({ Bucket: bucket, Key }));
    await client().send(new PutObjectCommand({ Bucket: bucket, Key, Body: bytes }));
    expect((await verifyLedger(open('ledger/'))).problems).toMatchObject([{ code: 'ledger/changed-entry', path: 'entries/0000000003' }]);
  });
});
