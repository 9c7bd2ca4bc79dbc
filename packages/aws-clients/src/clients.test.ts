import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '@paddock/base/clock';
import { PaddockError } from '@paddock/base/errors';
import { afterEach, describe, expect, it } from 'vitest';
import { createClients, requireManagementAccount } from './clients.ts';

const caller = '111111111111';
const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

interface Call {
  readonly operation: string;
  readonly body: string;
  readonly authorization: string;
  readonly userAgent: string;
}

/** A loopback endpoint that answers what the test says; `drop` closes the connection instead of answering. */
async function endpoint(answer: (call: Call) => 'drop' | { readonly status?: number; readonly body: string }) {
  const calls: Call[] = [];
  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const target = request.headers['x-amz-target'];
      const call: Call = {
        operation: typeof target === 'string' ? target.split('.')[1]! : (new URLSearchParams(body).get('Action') ?? ''),
        body,
        authorization: request.headers.authorization ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      };
      calls.push(call);
      const said = answer(call);
      if (said === 'drop') request.socket.destroy();
      else response.writeHead(said.status ?? 200).end(said.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const clients = createClients(
    {
      kind: 'twin',
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'AKIDMANAGEMENT', secretAccessKey: 'x' },
    },
    { clock: systemClock, version: '9.9.9' },
  );
  open.push({
    close: () => {
      clients.destroy();
      server.closeAllConnections();
      server.close();
    },
  });
  return { clients, calls };
}

const identity = `<GetCallerIdentityResponse><GetCallerIdentityResult><Account>${caller}</Account><Arn>arn:aws:iam::${caller}:user/u</Arn><UserId>U</UserId></GetCallerIdentityResult></GetCallerIdentityResponse>`;
const session = (key: string) =>
  `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>${key}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
const denied = '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>';
const roles = '<ListRolesResponse><ListRolesResult><IsTruncated>false</IsTruncated><Roles/></ListRolesResult></ListRolesResponse>';

describe('createClients', () => {
  it('asks who the caller is once, and says in the user agent who asks', async () => {
    const { clients, calls } = await endpoint(() => ({ body: identity }));
    expect(await clients.caller()).toEqual({ account: caller, arn: `arn:aws:iam::${caller}:user/u` });
    await clients.caller();
    expect(calls).toHaveLength(1);
    expect(calls[0]!.userAgent).toContain('paddock/9.9.9');
  });

  it('works with its own credentials in its own account', async () => {
    const { clients, calls } = await endpoint((call) => ({ body: call.operation === 'ListRoles' ? roles : identity }));
    const iam = clients.iam(caller);
    await iam.listRoles({});
    expect(calls.map((call) => call.operation)).toEqual(['GetCallerIdentity', 'ListRoles']);
    expect(iam.assumedRole()).toBeUndefined();
  });

  it('comes into another account over the two deployers', async () => {
    const { clients, calls } = await endpoint((call) => {
      if (call.operation === 'GetCallerIdentity') return { body: identity };
      if (call.operation === 'ListRoles') return { body: roles };
      return { body: session(call.body.includes(caller) ? 'ASIAOWN' : 'ASIAMEMBER') };
    });
    const iam = clients.iam('222222222222');
    await iam.listRoles({});
    await iam.listRoles({});
    expect(iam.assumedRole()).toBe('paddock/deployer');
    expect(calls.map((call) => call.operation)).toEqual(['GetCallerIdentity', 'AssumeRole', 'AssumeRole', 'ListRoles', 'ListRoles']);
    expect(calls.map((call) => /Credential=(\w+)/.exec(call.authorization)?.[1])).toEqual([
      'AKIDMANAGEMENT',
      'AKIDMANAGEMENT',
      'ASIAOWN',
      'ASIAMEMBER',
      'ASIAMEMBER',
    ]);
    await clients.iam('333333333333').listRoles({});
    expect(calls.slice(5).map((call) => call.operation)).toEqual(['AssumeRole', 'ListRoles']);
  });

  it.each([
    ['deployer', 'OrganizationAccountAccessRole', /deployer/],
    ['organization-access', 'paddock/deployer', /OrganizationAccountAccessRole/],
  ] as const)('by the entrance %s, where that is closed, comes in as %s', async (entrance, role, closed) => {
    const { clients } = await endpoint((call) => {
      if (call.operation === 'GetCallerIdentity') return { body: identity };
      if (call.operation === 'ListRoles') return { body: roles };
      const wanted = new URLSearchParams(call.body).get('RoleArn') ?? '';
      return wanted.includes('222222222222') && closed.test(wanted) ? { status: 403, body: denied } : { body: session('ASIA') };
    });
    const iam = clients.iam('222222222222', entrance);
    await iam.listRoles({});
    expect(iam.assumedRole()).toBe(role);
  });

  it('passes the refusal on when no role can be assumed', async () => {
    const { clients } = await endpoint((call) =>
      call.operation === 'GetCallerIdentity' ? { body: identity } : { status: 403, body: denied },
    );
    await expect(clients.iam('222222222222').listRoles({})).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('tries again when a reply is lost, but never sends CreateAccount twice', async () => {
    const { clients, calls } = await endpoint((call) =>
      call.operation === 'ListRoots' && calls.filter((made) => made.operation === 'ListRoots').length > 1
        ? { body: '{"Roots":[]}' }
        : 'drop',
    );
    expect((await clients.organizations.listRoots({})).Roots).toEqual([]);
    await expect(clients.organizations.createAccount({ AccountName: 'a', Email: 'a@example.com' })).rejects.toThrow();
    expect(calls.map((call) => call.operation)).toEqual(['ListRoots', 'ListRoots', 'CreateAccount']);
  });

  it('says that the target does not answer when nothing listens', async () => {
    const { clients } = await endpoint(() => 'drop');
    open.splice(0).forEach((one) => one.close());
    await expect(clients.organizations.createAccount({ AccountName: 'a', Email: 'a@example.com' })).rejects.toMatchObject({
      code: 'target/unreachable',
    });
    await expect(clients.organizations.listRoots({})).rejects.toMatchObject({ code: 'target/unreachable' });
  });
});

describe('caller', () => {
  it('says that there is nothing to sign with', async () => {
    const nobody = async (): Promise<never> => {
      throw Object.assign(new Error('Could not load credentials from any providers'), { name: 'CredentialsProviderError' });
    };
    const clients = createClients({ kind: 'aws', region: 'eu-west-1', credentials: nobody }, { clock: { now: () => 0 }, version: '0' });
    await expect(clients.caller()).rejects.toMatchObject({ code: 'target/no-credentials', fault: 'environment' });
    clients.destroy();
  });
});

describe('requireManagementAccount', () => {
  const clients = (targetKind: 'aws' | 'twin') => ({
    targetKind,
    caller: async () => ({ account: caller, arn: 'arn:aws:iam::111111111111:root' }),
  });
  it('takes the account that the blueprint names', async () => {
    expect((await requireManagementAccount(clients('aws'), caller)).account).toBe(caller);
  });
  it.each([
    ['another account', '999999999999', 'the blueprint names 999999999999'],
    ['no account', undefined, 'the blueprint names none'],
  ])('refuses on AWS when the blueprint names %s', async (_what, named, detail) => {
    const refusal = await requireManagementAccount(clients('aws'), named).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PaddockError);
    expect(refusal).toMatchObject({ code: 'target/wrong-account' });
    expect((refusal as PaddockError).detail).toContain(detail);
  });
  it('does not ask AWS who is there when the blueprint names no account', async () => {
    const never = async (): Promise<never> => {
      throw new Error('asked');
    };
    await expect(requireManagementAccount({ targetKind: 'aws', caller: never }, undefined)).rejects.toMatchObject({
      code: 'target/wrong-account',
    });
  });
  it('lets the twin have its own management account', async () => {
    expect((await requireManagementAccount(clients('twin'), undefined)).account).toBe(caller);
  });
});
