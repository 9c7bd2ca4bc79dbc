import { PaddockError } from '@paddock/base/errors';
import { describe, expect, it } from 'vitest';
import { classifyPrincipal, parsePrincipal } from './classify-principal.ts';
import { principalContext } from './principal-context.ts';

describe('classifyPrincipal', () => {
  it.each([
    ['arn:aws:iam::111122223333:root', { kind: 'root', account: '111122223333' }],
    ['arn:aws:iam::111122223333:user/team/ana', { kind: 'user', userName: 'ana' }],
    [
      'arn:aws:sts::111122223333:assumed-role/Lab/ana',
      { kind: 'role-session', roleArn: 'arn:aws:iam::111122223333:role/Lab', sessionName: 'ana' },
    ],
    ['arn:aws-cn:sts::111122223333:assumed-role/Lab/ana', { kind: 'role-session', roleArn: 'arn:aws-cn:iam::111122223333:role/Lab' }],
    ['arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForConfig/x', { kind: 'service-linked-role-session' }],
    ['arn:aws:sts::111122223333:federated-user/fay', { kind: 'federated-user', name: 'fay' }],
    ['arn:aws:iam::111122223333:saml-provider/corp', { kind: 'federated', providerKind: 'saml' }],
    ['arn:aws:iam::111122223333:oidc-provider/id.example.com', { kind: 'federated', providerKind: 'web-identity' }],
  ])('recognises %s', (arn, expected) => {
    expect(classifyPrincipal(arn)).toMatchObject(expected);
  });

  it("takes a role's path from aws:PrincipalArn", () => {
    const session = 'arn:aws:sts::111122223333:assumed-role/Lab/ana';
    expect(classifyPrincipal(session, { 'AWS:principalARN': 'arn:aws:iam::111122223333:role/team/Lab' })).toMatchObject({
      roleArn: 'arn:aws:iam::111122223333:role/team/Lab',
    });
    expect(
      classifyPrincipal(session, { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/Lab' }).kind,
    ).toBe('service-linked-role-session');
    expect(parsePrincipal(session, { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/Other' }).principal).toBeUndefined();
  });

  it('recognises those without an ARN', () => {
    expect(classifyPrincipal({ kind: 'anonymous' })).toEqual({ kind: 'anonymous' });
    expect(classifyPrincipal({ kind: 'service', service: 'glue.amazonaws.com' })).toEqual({
      kind: 'service',
      service: 'glue.amazonaws.com',
    });
  });

  it.each([
    '',
    'ana',
    'arn:aws:iam::111122223333:role/Lab',
    'arn:aws:iam::12:root',
    'arn:aws:s3:::b',
    'arn:aws:sts::111122223333:assumed-role/Lab',
  ])('refuses %s, with a fix', (arn) => {
    expect(() => classifyPrincipal(arn)).toThrow(PaddockError);
    expect(parsePrincipal(arn).diagnostics).toMatchObject([{ code: 'policy/principal', fix: expect.any(String) as unknown }]);
  });

  it.each([undefined, null, 7, {}, { kind: 'service' }, { kind: 'robot' }])('refuses %j', (input) => {
    expect(parsePrincipal(input).principal).toBeUndefined();
  });
});

describe('principalContext', () => {
  it("has the role's ARN for a session, not the session's", () => {
    expect(principalContext(classifyPrincipal('arn:aws:sts::111122223333:assumed-role/Lab/ana'))).toEqual({
      'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/Lab',
      'aws:PrincipalAccount': '111122223333',
      'aws:PrincipalType': 'AssumedRole',
      'aws:PrincipalIsAWSService': 'false',
    });
  });
  it('has a user name for users only', () => {
    expect(principalContext(classifyPrincipal('arn:aws:iam::111122223333:user/team/ana'))).toMatchObject({ 'aws:username': 'ana' });
    expect(principalContext(classifyPrincipal('arn:aws:iam::111122223333:root'))).not.toHaveProperty('aws:username');
  });
});
