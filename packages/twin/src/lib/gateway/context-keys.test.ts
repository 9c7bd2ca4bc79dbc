import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { organizationFixture, type OrganizationFixture } from '../testing/organization-fixture.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { callerKeys, resourceKeys, sourceOrganisationKeys } from './context-keys.ts';

describe('context keys', () => {
  let twin: TestGateway;
  let org: OrganizationFixture;
  beforeEach(async () => {
    twin = await startTestGateway();
    org = await organizationFixture(twin);
  });
  afterEach(() => twin.close());

  const tag = (RoleName: string, Value: string) =>
    twin.call('iam', 'TagRole', { RoleName, Tags: [{ Key: 'team', Value }] }, { as: org.memberAdmin });
  const ofMember = () => callerKeys(org.memberAdmin, twin.state);
  const ofBucket = (account: string) => {
    const pair = { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} };
    return resourceKeys(pair, account, 's3', undefined, { state: twin.state, now: 0 });
  };

  it("follow each change of the caller's role and of the organisation", async () => {
    const before = ofMember();
    expect(ofMember()).toBe(before); // kept as long as nothing changes
    expect(before['aws:PrincipalTag/team']).toBeUndefined();

    await tag('OrganizationAccountAccessRole', 'fraud');
    expect(ofMember()['aws:PrincipalTag/team']).toBe('fraud');
    await tag('OrganizationAccountAccessRole', 'risk');
    expect(ofMember()['aws:PrincipalTag/team']).toBe('risk');

    const paths = ofMember()['aws:PrincipalOrgPaths'];
    expect(ofBucket(org.member)['aws:ResourceOrgPaths']).toEqual(paths);
    const unit = await org.unit('Prod');
    await twin.call('organizations', 'MoveAccount', { AccountId: org.member, SourceParentId: org.rootId, DestinationParentId: unit });
    const moved = [expect.stringMatching(new RegExp(`^o-\\w+/${org.rootId}/${unit}/$`))];
    expect(ofMember()['aws:PrincipalOrgPaths']).toEqual(moved);
    expect(ofBucket(org.member)['aws:ResourceOrgPaths']).toEqual(moved);
    expect(sourceOrganisationKeys({ 'aws:SourceAccount': org.member }, twin.state)['aws:SourceOrgPaths']).toEqual(moved);
  });

  it('of accounts outside the organisation name none, until they join', async () => {
    expect(ofBucket('999999999999')).toEqual({ 'aws:ResourceAccount': '999999999999', 's3:ResourceAccount': '999999999999' });
    const joined = await org.account('second');
    expect(ofBucket(joined)['aws:ResourceOrgID']).toMatch(/^o-/);
  });

  it('that a transaction has seen before it was undone are not kept', () => {
    const before = { ...ofMember() };
    expect(() =>
      twin.state.transact(() => {
        const roles = twin.state.table<{ readonly tags: readonly object[] }>(
          { service: 'iam', name: 'roles', scope: 'account' },
          org.member,
        );
        const [key] = roles.keys();
        roles.put(key!, { ...roles.get(key!)!, tags: [{ Key: 'team', Value: 'undone' }] });
        expect(ofMember()['aws:PrincipalTag/team']).toBe('undone');
        throw new Error('undo');
      }),
    ).toThrow('undo');
    expect(ofMember()).toEqual(before);
  });
});
