import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sign, type RawRequest } from '../testing/raw-request.ts';
import { startTestTwin, type TestTwin } from '../testing/test-twin.ts';

describe('signatures', () => {
  let twin: TestTwin;
  beforeAll(async () => {
    twin = await startTestTwin();
  });
  afterAll(() => twin.close());

  const json: RawRequest = {
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSOrganizationsV20161128.ListRoots' },
    body: '{}',
  };
  const form: RawRequest = {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
  };
  const signed = (raw: RawRequest, service: string, date?: Date) =>
    sign(twin.endpoint, twin.managementCredentials, raw, { service, ...(date === undefined ? {} : { date }) });

  it('accepts what is signed', async () => {
    const answer = await send(twin.endpoint, await signed(form, 'sts'));
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(`<Account>${twin.managementAccountId}</Account>`);
  });

  it.each([
    ['json', json, 'organizations', 400, '"__type":"MissingAuthenticationTokenException"'],
    ['query', form, 'sts', 403, '<Code>MissingAuthenticationToken</Code>'],
  ] as const)('refuses unsigned %s calls', async (_protocol, raw, _service, status, text) => {
    const answer = await send(twin.endpoint, raw);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(text);
  });

  it.each([
    ['json', json, 'organizations', 400, 'InvalidSignatureException'],
    ['query', form, 'sts', 403, 'SignatureDoesNotMatch'],
  ] as const)('refuses forged %s calls, whatever was changed', async (_protocol, raw, service, status, code) => {
    const good = await signed(raw, service);
    const headers = good.headers!;
    const authorization = headers['authorization']!;
    const signature = /Signature=([0-9a-f]{64})/.exec(authorization)![1]!;
    const forge = (text: string) => ({ ...good, headers: { ...headers, authorization: authorization.replace(signature, text) } });
    const flipped = (signature.startsWith('0') ? '1' : '0') + signature.slice(1);
    const forged = [
      forge(flipped),
      forge(signature.slice(0, -1)),
      forge(`${signature}0`),
      forge(signature.toUpperCase().replace(/[0-9]/g, 'A')),
      forge(''),
      { ...good, body: `${String(good.body)} ` },
      { ...good, path: '/x' },
      { ...good, path: '/?a=b' },
      { ...good, headers: { ...headers, 'x-amz-date': headers['x-amz-date']!.replace(/.Z$/, (end) => `${(Number(end[0]) + 1) % 10}Z`) } },
    ];
    for (const [index, request] of forged.entries()) {
      const answer = await send(twin.endpoint, request);
      expect([index, answer.status, answer.body.includes(code)]).toEqual([index, status, true]);
    }
  });

  it('refuses an unsigned host header, and unsigned x-amz headers', async () => {
    const good = await signed(json, 'organizations');
    const noHost = good.headers!['authorization']!.replace(/SignedHeaders=[^,]*/, (text) => text.replace(';host', ''));
    const answer = await send(twin.endpoint, { ...good, headers: { ...good.headers, authorization: noHost } });
    expect(answer.body).toContain('IncompleteSignatureException');
    const added = await send(twin.endpoint, { ...good, headers: { ...good.headers, 'x-amz-extra': '1' } });
    expect(added.body).toContain('which were not signed: x-amz-extra');
  });

  it('refuses late and early requests, and names the clock', async () => {
    for (const minutes of [-6, 6]) {
      const answer = await send(twin.endpoint, await signed(form, 'sts', new Date(Date.now() + minutes * 60_000)));
      expect(answer.status).toBe(403);
      expect(answer.body).toMatch(/SignatureDoesNotMatch[^]*Signature (expired|not yet current)/);
    }
    const inTime = await send(twin.endpoint, await signed(form, 'sts', new Date(Date.now() - 4 * 60_000)));
    expect(inTime.status).toBe(200);
  });

  it.each([
    ['AWS4-HMAC-SHA256 nonsense', 'IncompleteSignature'],
    ['AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=00', 'IncompleteSignature'],
    ['Basic dXNlcjpwYXNz', 'IncompleteSignature'],
    ['AWS AKIA:sig', 'not supported'],
    [
      'AWS4-HMAC-SHA256 Credential=AKIAX/20261123/eu-west-1/nonexistent/aws4_request, SignedHeaders=host, Signature=00',
      'IncompleteSignature',
    ],
  ])('refuses the authorization %s', async (authorization, text) => {
    const answer = await send(twin.endpoint, { ...form, headers: { ...form.headers, authorization } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).toContain(text);
  });

  it('takes presigned URLs for STS while they are valid', async () => {
    const path = '/?Action=GetCallerIdentity&Version=2011-06-15';
    const presign = (date?: Date) =>
      sign(
        twin.endpoint,
        twin.managementCredentials,
        { method: 'GET', path },
        { service: 'sts', presign: { expiresIn: 60 }, ...(date === undefined ? {} : { date }) },
      );
    const good = await presign();
    const host = { host: new URL(twin.endpoint).host };
    const answer = await send(twin.endpoint, { method: 'GET', path: good.path!, headers: host });
    expect(answer.status).toBe(200);
    const expired = await send(twin.endpoint, {
      method: 'GET',
      path: (await presign(new Date(Date.now() - 120_000))).path!,
      headers: host,
    });
    expect(expired.status).toBe(403);
    const longer = await send(twin.endpoint, {
      method: 'GET',
      path: good.path!.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'),
      headers: host,
    });
    expect(longer.status).toBe(403);
    const other = await send(twin.endpoint, {
      method: 'GET',
      path: good.path!.replace('GetCallerIdentity', 'GetSessionToken'),
      headers: host,
    });
    expect(other.status).toBe(403);
  });

  it('refuses changed and foreign session tokens', async () => {
    const token = await send(twin.endpoint, await signed({ ...form, body: 'Action=GetSessionToken&Version=2011-06-15' }, 'sts'));
    const part = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(token.body)![1]!;
    const credentials = { accessKeyId: part('AccessKeyId'), secretAccessKey: part('SecretAccessKey'), sessionToken: part('SessionToken') };
    const status = async (changed: Partial<typeof credentials>) => {
      const answer = await send(twin.endpoint, await sign(twin.endpoint, { ...credentials, ...changed }, form, { service: 'sts' }));
      return `${answer.status} ${/<Code>(\w+)</.exec(answer.body)?.[1] ?? 'ok'}`;
    };
    expect(await status({})).toBe('200 ok');
    expect(await status({ sessionToken: `${credentials.sessionToken.slice(0, -2)}AA` })).toBe('403 InvalidClientTokenId');
    expect(await status({ sessionToken: 'nonsense' })).toBe('403 InvalidClientTokenId');
    expect(await status({ accessKeyId: 'ASIAAAAAAAAAAAAAAAAA' })).toBe('403 InvalidClientTokenId');
    expect(await status({ secretAccessKey: 'x' })).toBe('403 SignatureDoesNotMatch');
  });

  it('says in the protocol of the service what is unknown', async () => {
    const target = await send(
      twin.endpoint,
      await signed({ ...json, headers: { ...json.headers, 'x-amz-target': 'AWSOrganizationsV20161128.Frobnicate' } }, 'organizations'),
    );
    expect([target.status, JSON.parse(target.body)]).toEqual([
      400,
      { __type: 'UnknownOperationException', message: 'AWS Organizations has no operation Frobnicate.' },
    ]);
    const action = await send(twin.endpoint, await signed({ ...form, body: 'Action=Frobnicate&Version=2011-06-15' }, 'sts'));
    expect(action.status).toBe(400);
    expect(action.body).toContain('<Code>InvalidAction</Code>');
  });

  it('refuses what is too large and what is no JSON, without a fault', async () => {
    const big = await send(twin.endpoint, { ...json, body: 'x'.repeat(9 * 1024 * 1024) }).catch((error: unknown) => error as Error);
    if (!(big instanceof Error)) expect(big.status).toBe(413);
    for (const body of ['', '[]', '{', '"x"', '\u0000', '{"a":', 'null']) {
      const answer = await send(twin.endpoint, await signed({ ...json, body }, 'organizations'));
      expect([body, answer.status]).toEqual([body, 400]);
    }
    expect(twin.faults).toEqual([]);
  });

  it('keeps virtual time out of the Date header', async () => {
    await twin.advanceClock(86_400_000);
    const answer = await send(twin.endpoint, await signed(form, 'sts'));
    expect(Math.abs(Date.parse(String(answer.headers['date'])) - Date.now())).toBeLessThan(10_000);
    expect(answer.status).toBe(200);
  });

  it('opens the control endpoint to those who have the token', async () => {
    const headers = { authorization: `Bearer ${twin.controlToken}` };
    expect((await send(twin.endpoint, { method: 'GET', path: '/_twin/status' })).status).toBe(401);
    expect((await send(twin.endpoint, { method: 'GET', path: '/_twin/status', headers: { authorization: 'Bearer x' } })).status).toBe(401);
    const before = JSON.parse((await send(twin.endpoint, { method: 'GET', path: '/_twin/status', headers })).body) as {
      virtualTime: string;
    };
    const after = JSON.parse((await send(twin.endpoint, { path: '/_twin/clock', headers, body: '{"advanceSeconds":3600}' })).body) as {
      virtualTime: string;
    };
    expect(Date.parse(after.virtualTime) - Date.parse(before.virtualTime)).toBeGreaterThanOrEqual(3_600_000);
    expect((await send(twin.endpoint, { path: '/_twin/clock', headers, body: '{"advanceSeconds":-1}' })).status).toBe(400);
    const fault = { service: 'sts', operation: 'GetCallerIdentity', effect: { kind: 'lost-reply' } };
    expect((await send(twin.endpoint, { path: '/_twin/faults', headers, body: JSON.stringify(fault) })).status).toBe(200);
    await expect(send(twin.endpoint, await signed(form, 'sts'))).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect((await send(twin.endpoint, await signed(form, 'sts'))).status).toBe(200);
  });
});
