import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  CreateOrganizationCommand,
  CreateAccountCommand,
  EnablePolicyTypeCommand,
  ListAccountsCommand,
  ListRootsCommand,
  OrganizationsClient,
  type OrganizationsClientConfig,
} from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { BenchResult } from '@paddock/base/bench-result';
import { sign, type RawCredentials } from '../src/lib/testing/raw-request.ts';
import { spawnTwin, type SpawnedTwin } from '../src/lib/testing/spawn-twin.ts';
import { requestsPerSecond, type Load } from './load.ts';

const connections = 16;
const milliseconds = 2_000;
/** Until the code is compiled: the twin reaches its rate after some ten thousand requests. */
const warmUpRequests = 30_000;
/** Issue 4, Must show 10: share of the bare server's rate. */
const bar = 0.15;

/**
 * Signed `iam:GetRole` calls of a role session in a member account, with SCPs on its chain and its identity policy checked on each,
 * beside a bare node:http echo of the same bytes. Both servers run in a process of their own.
 */
export async function run(): Promise<BenchResult[]> {
  const directory = mkdtempSync(join(tmpdir(), 'paddock-bench-'));
  const twin = await spawnTwin(directory);
  const echo = spawn(process.execPath, [join(import.meta.dirname, 'echo-process.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(createInterface({ input: echo.stdout }), 'line')) as [string];
    const bytes = await signedCall(twin);
    const load = { bytes, connections, milliseconds };
    const ports = { bare: Number(line), twin: Number(new URL(twin.endpoint).port) };
    for (const port of Object.values(ports)) await warmUp({ ...load, port });
    const rates: { bare: number[]; twin: number[] } = { bare: [], twin: [] };
    // In turns, so that whatever else the machine does hits both.
    for (let round = 0; round < 5; round++) {
      rates.bare.push(await requestsPerSecond({ ...load, port: ports.bare }));
      rates.twin.push(await requestsPerSecond({ ...load, port: ports.twin }));
    }
    const bare = median(rates.bare);
    const measured = median(rates.twin);
    return [
      { name: 'bare node:http echo', value: Math.round(bare), unit: 'requests/s', ok: true },
      { name: 'twin, signature and policies checked', value: Math.round(measured), unit: 'requests/s', ok: true },
      {
        name: 'twin beside the bare server',
        value: Math.round((measured / bare) * 1000) / 10,
        unit: '%',
        bar: bar * 100,
        ok: measured >= bar * bare,
      },
    ];
  } finally {
    echo.kill('SIGKILL');
    await twin.stop();
    rmSync(directory, { recursive: true });
  }
}

async function warmUp(load: Load): Promise<void> {
  for (let done = 0; done < warmUpRequests;) done += await requestsPerSecond({ ...load, milliseconds: 1_000 });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function signedCall(twin: SpawnedTwin): Promise<Buffer> {
  const client = { endpoint: twin.endpoint, region: 'us-east-1', credentials: { ...twin.managementCredentials } };
  const account = await memberAccount(client);
  const role = `arn:aws:iam::${account}:role/OrganizationAccountAccessRole`;
  const sts = new STSClient(client);
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'bench' }));
  sts.destroy();
  const credentials: RawCredentials = {
    accessKeyId: Credentials!.AccessKeyId!,
    secretAccessKey: Credentials!.SecretAccessKey!,
    sessionToken: Credentials!.SessionToken!,
  };
  const raw = {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'Action=GetRole&Version=2010-05-08&RoleName=OrganizationAccountAccessRole',
  };
  const signed = await sign(twin.endpoint, credentials, raw, { service: 'iam', region: 'us-east-1' });
  const headers = Object.entries({ ...signed.headers, 'content-length': String(raw.body.length) }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`POST / HTTP/1.1\r\n${headers.join('')}\r\n${raw.body}`);
}

async function memberAccount(client: OrganizationsClientConfig): Promise<string> {
  const organizations = new OrganizationsClient(client);
  const { Organization } = await organizations.send(new CreateOrganizationCommand({}));
  const { Roots } = await organizations.send(new ListRootsCommand({}));
  await organizations.send(new EnablePolicyTypeCommand({ RootId: Roots![0]!.Id, PolicyType: 'SERVICE_CONTROL_POLICY' }));
  await organizations.send(new CreateAccountCommand({ AccountName: 'bench', Email: 'bench@example.com' }));
  for (;;) {
    const { Accounts } = await organizations.send(new ListAccountsCommand({}));
    const member = Accounts!.find((account) => account.Id !== Organization!.MasterAccountId);
    if (member !== undefined) {
      organizations.destroy();
      return member.Id!;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
