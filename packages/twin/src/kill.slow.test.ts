import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateUserCommand, IAMClient, paginateListUsers, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { seededRandom } from '@paddock/base/random';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spawnTwin } from './lib/testing/spawn-twin.ts';

const policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] });

describe('kill -9', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'paddock-kill-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('loses nothing that was answered, and keeps no half of a change, at 20 random moments', async () => {
    const random = seededRandom(4);
    const answered = new Set<string>();
    let unanswered = 0;
    for (let round = 0; round < 20; round++) {
      const twin = await spawnTwin(directory);
      const client = new IAMClient({
        endpoint: twin.endpoint,
        region: 'us-east-1',
        credentials: { ...twin.managementCredentials },
        maxAttempts: 1,
      });
      const killed = new Promise<void>((resolve) => setTimeout(() => void twin.kill().then(resolve), 100 + random.integer(400)));
      const worker = async (lane: number): Promise<void> => {
        for (let index = 0; ; index++) {
          const UserName = `user-${round}-${lane}-${index}`;
          try {
            await client.send(new CreateUserCommand({ UserName, Tags: [{ Key: 'round', Value: String(round) }] }));
            answered.add(UserName);
            await client.send(new PutUserPolicyCommand({ UserName, PolicyName: 'p', PolicyDocument: policy }));
          } catch {
            unanswered++;
            return; // the twin is gone
          }
        }
      };
      await Promise.all([killed, ...Array.from({ length: 8 }, (_, lane) => worker(lane))]);
      client.destroy();
    }
    const twin = await spawnTwin(directory);
    const client = new IAMClient({ endpoint: twin.endpoint, region: 'us-east-1', credentials: { ...twin.managementCredentials } });
    const found = new Set<string>();
    for await (const page of paginateListUsers({ client, pageSize: 1000 }, {}))
      for (const user of page.Users ?? []) found.add(user.UserName!);
    client.destroy();
    expect(await twin.stop()).toBe(0);
    expect([...answered].filter((name) => !found.has(name))).toEqual([]);
    expect(found.size).toBeLessThanOrEqual(answered.size + unanswered + 1);
    expect(answered.size).toBeGreaterThan(200);
    expect(JSON.parse(readFileSync(join(directory, 'snapshot.json'), 'utf8'))).toMatchObject({ format: 1 });
  });
});
