import { describe, expect, it } from 'vitest';
import {
  account,
  allow,
  allowAll,
  decide,
  decisionOf,
  deny,
  federatedUser,
  holds,
  otherAccount,
  passes,
  policy,
  role,
  root,
  session,
  user,
} from './example-request.ts';
import type { PrincipalJson, ReferencePolicies, ReferencePrincipal } from './reference-types.ts';

const granted = (principal: ReferencePrincipal, element: PrincipalJson, more: ReferencePolicies = {}, context = {}) =>
  decisionOf({ principal, context }, { resource: policy(allow({ Principal: element })), ...more }) === 'allowed';

describe('Principal', () => {
  it('names a user exactly, without wildcards', () => {
    expect(granted(user, { AWS: user })).toBe(true);
    expect(granted(user, { AWS: `arn:aws:iam::${account}:user/*` })).toBe(false);
  });

  it('names a session, or a role for all of its sessions', () => {
    expect(granted(session, { AWS: session })).toBe(true);
    expect(granted(session, { AWS: role })).toBe(true);
    expect(granted(session, { AWS: `arn:aws:sts::${account}:assumed-role/Scientist/bo` })).toBe(false);
  });

  it('names a role with a path by the ARN in aws:PrincipalArn', () => {
    const withPath = `arn:aws:iam::${account}:role/paddock/Scientist`;
    expect(granted(session, { AWS: withPath }, {}, { 'aws:PrincipalArn': withPath })).toBe(true);
    expect(granted(session, { AWS: withPath })).toBe(false);
  });

  it('delegates to an account by id or root ARN, which needs an identity policy too', () => {
    for (const element of [account, root]) {
      expect(granted(user, { AWS: element }, { identity: [allowAll] })).toBe(true);
      expect(granted(user, { AWS: element })).toBe(false);
    }
  });

  it('names everybody as *, also anonymous callers', () => {
    expect(granted({ kind: 'anonymous' }, '*')).toBe(true);
    expect(granted({ kind: 'anonymous' }, { AWS: '*' })).toBe(true);
    expect(granted({ kind: 'anonymous' }, { AWS: account })).toBe(false);
  });

  it('names services', () => {
    const service = { kind: 'service', service: 'sagemaker.amazonaws.com' } as const;
    expect(granted(service, { Service: ['ecs.amazonaws.com', 'sagemaker.amazonaws.com'] })).toBe(true);
    expect(granted(service, { Service: 'ecs.amazonaws.com' })).toBe(false);
    expect(granted(service, { AWS: account })).toBe(false);
  });

  it('names an identity provider by aws:FederatedProvider', () => {
    const provider = `arn:aws:iam::${account}:saml-provider/idp`;
    expect(granted({ kind: 'anonymous' }, { Federated: provider }, {}, { 'aws:FederatedProvider': provider })).toBe(true);
    expect(granted({ kind: 'anonymous' }, { Federated: provider })).toBe(false);
  });

  it('has no meaning in identity policies', () => {
    expect(passes({ Principal: { AWS: user } })).toBe(true);
  });

  it('is needed in a resource policy', () => {
    expect(decisionOf({}, { resource: policy(allow({ Principal: '*' })) })).toBe('allowed');
    expect(decisionOf({}, { resource: policy(allow()) })).toBe('implicitDeny');
  });
});

describe('NotPrincipal', () => {
  const denied = (principal: ReferencePrincipal, element: PrincipalJson, more: ReferencePolicies = {}) =>
    decisionOf({ principal }, { resource: policy(deny({ NotPrincipal: element })), identity: [allowAll], ...more }) === 'explicitDeny';

  it('spares a user listed with the account', () => {
    expect(denied(user, { AWS: [user, root] })).toBe(false);
    expect(denied(user, { AWS: user })).toBe(true);
    expect(denied(user, { AWS: root })).toBe(true);
  });

  it('spares a session listed with role and account', () => {
    expect(denied(session, { AWS: [session, role, account] })).toBe(false);
    expect(denied(session, { AWS: [role, account] })).toBe(true);
    expect(denied(session, { AWS: [session, account] })).toBe(true);
  });

  it('hits a principal with a permissions boundary in any case', () => {
    expect(denied(user, { AWS: [user, root] }, { boundary: [] })).toBe(false);
    expect(denied(user, { AWS: [user, root] }, { boundary: [allowAll] })).toBe(true);
  });

  it('hits anonymous callers and unlisted services', () => {
    expect(denied({ kind: 'service', service: 'a.amazonaws.com' }, { Service: 'a.amazonaws.com' })).toBe(false);
    expect(denied({ kind: 'service', service: 'b.amazonaws.com' }, { Service: 'a.amazonaws.com' })).toBe(true);
    expect(denied({ kind: 'anonymous' }, { AWS: account })).toBe(true);
  });

  it('grants nothing with Allow', () => {
    expect(decisionOf({}, { resource: policy(allow({ NotPrincipal: { AWS: otherAccount } })) })).toBe('implicitDeny');
    expect(decisionOf({}, { resource: policy(allow({ Principal: '*' })) })).toBe('allowed');
  });
});

describe('keys that follow from the principal', () => {
  const equals = (principal: ReferencePrincipal, key: string, value: string) =>
    passes({ Condition: { StringEquals: { [key]: value } } }, { principal });

  it('gives a session the ARN of its role', () => {
    expect(equals(session, 'aws:PrincipalArn', role)).toBe(true);
    expect(equals(session, 'aws:PrincipalArn', session)).toBe(false);
    expect(equals(user, 'aws:PrincipalArn', user)).toBe(true);
  });

  it('gives account, type and, to users only, a user name', () => {
    expect(equals(session, 'aws:PrincipalAccount', account)).toBe(true);
    expect(equals(session, 'aws:PrincipalType', 'AssumedRole')).toBe(true);
    expect(equals(user, 'aws:username', 'ana')).toBe(true);
    expect(equals(session, 'aws:username', 'ana')).toBe(false);
  });

  it('gives way to what the request says', () => {
    expect(holds({ StringEquals: { 'aws:PrincipalType': 'Account' } }, { 'AWS:principaltype': 'Account' })).toBe(true);
    expect(holds({ StringEquals: { 'aws:PrincipalType': 'Account' } })).toBe(false);
  });

  it('tells services from others', () => {
    const resource = policy(allow({ Principal: '*', Condition: { Bool: { 'aws:PrincipalIsAWSService': 'true' } } }));
    expect(decisionOf({ principal: { kind: 'service', service: 'a.amazonaws.com' } }, { resource })).toBe('allowed');
    expect(decisionOf({ principal: federatedUser }, { resource })).toBe('implicitDeny');
  });

  it('refuses an ARN that is none of a principal', () => {
    expect(() => decide({ principal: 'arn:aws:s3:::data' }, {})).toThrow(/not the ARN of a principal/);
  });
});
