import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

describe('findCredentials', () => {
  let twin: TestGateway;
  let AccessKeyId: string;
  beforeEach(async () => {
    twin = await startTestGateway();
    await twin.call('iam', 'CreateUser', { UserName: 'eve' });
    const made = await twin.call<{ AccessKey: { AccessKeyId: string } }>('iam', 'CreateAccessKey', { UserName: 'eve' });
    ({ AccessKeyId } = made.AccessKey);
  });
  afterEach(() => twin.close());

  it('gives the same caller for as long as the user is the same, and another when the user has changed', async () => {
    const first = twin.callerOf({ AccessKeyId });
    expect(twin.callerOf({ AccessKeyId })).toBe(first);
    await twin.call('iam', 'UpdateUser', { UserName: 'eve', NewUserName: 'adam' });
    expect(twin.callerOf({ AccessKeyId }).principal).toMatchObject({ kind: 'user', userName: 'adam' });
  });

  it('refuses a key that was known, at once when it is made inactive or deleted', async () => {
    twin.callerOf({ AccessKeyId });
    const refused = () => twin.callerOf({ AccessKeyId });
    await twin.call('iam', 'UpdateAccessKey', { UserName: 'eve', AccessKeyId, Status: 'Inactive' });
    expect(refused).toThrow('The security token included in the request is invalid.');
    await twin.call('iam', 'UpdateAccessKey', { UserName: 'eve', AccessKeyId, Status: 'Active' });
    expect(refused).not.toThrow();
    await twin.call('iam', 'DeleteAccessKey', { UserName: 'eve', AccessKeyId });
    expect(refused).toThrow('The security token included in the request is invalid.');
  });
});
