import { describe, expect, it } from 'vitest';
import { accessChanges, renderAccessChanges } from './access-changes.ts';

const deny = (action: string) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: action, Resource: '*' }] });
const change = (before: readonly object[], after: readonly object[], isNew = false) => ({
  place: 'Sandbox',
  isNew,
  before: { scps: [[], before], rcps: [[], []] },
  after: { scps: [[], after], rcps: [[], []] },
});
const hosting = deny('sagemaker:CreateEndpoint');
const leaving = deny('organizations:LeaveOrganization');

describe('accessChanges', () => {
  it('says nothing where nothing changes, and of places that are new', () => {
    expect(accessChanges([change([hosting], [hosting]), change([], [hosting], true)])).toEqual([]);
    expect(renderAccessChanges([])).toBe('');
  });
  it('shows what is gained when a policy goes, and proves that nothing is lost', () => {
    const [changed] = accessChanges([change([hosting, leaving], [leaving])]);
    expect(changed).toMatchObject({
      gains: { verdict: 'refuted', witness: { action: 'sagemaker:CreateEndpoint' } },
      loses: { verdict: 'proven' },
    });
    expect(renderAccessChanges([changed!])).toContain('gains e.g. sagemaker:CreateEndpoint');
  });
  it('shows what is lost when a policy comes, and proves that nothing is gained', () => {
    expect(accessChanges([change([], [leaving])])[0]).toMatchObject({
      gains: { verdict: 'proven' },
      loses: { verdict: 'refuted', witness: { action: 'organizations:LeaveOrganization' } },
    });
  });
  it('says nothing when a policy is only written otherwise', () => {
    const [both] = [{ Version: '2012-10-17', Statement: [...hosting.Statement, ...leaving.Statement] }];
    expect(accessChanges([change([hosting, leaving], [both])])).toEqual([]);
  });
});
