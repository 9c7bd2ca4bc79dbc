import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sign, type RawRequest } from '../testing/raw-request.ts';
import { startTestTwin, type TestTwin } from '../testing/test-twin.ts';

describe('a service that the twin has not', () => {
  let twin: TestTwin;
  beforeAll(async () => {
    twin = await startTestTwin();
  });
  afterAll(() => twin.close());

  const target: RawRequest = {
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'DynamoDB_20120810.ListTables' },
    body: '{}',
  };
  const form: RawRequest = {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'Action=DescribeStacks&Version=2010-05-15',
  };
  it.each([
    ['JSON', target, 'dynamodb', '"__type":"UnknownOperationException"'],
    ['the query protocol', form, 'elasticbeanstalk', '<Code>InvalidAction</Code>'],
  ])('is refused in the words of %s, which its clients read', async (_protocol, raw, service, code) => {
    const answer = await send(twin.endpoint, await sign(twin.endpoint, twin.managementCredentials, raw, { service }));
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(code);
    expect(answer.body).toContain(`The twin has no service that signs as ${service}.`);
  });
});
