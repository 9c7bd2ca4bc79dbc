import { describe, expect, it } from 'vitest';
import { isPublicPolicyText } from './public-policy.ts';

const isPublic = (statement: object): boolean =>
  isPublicPolicyText(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*', ...statement }],
    }),
  );

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html, "The meaning of public". */
describe('a bucket policy is public', () => {
  it('when it allows anybody something', () => {
    expect(isPublic({})).toBe(true);
    expect(isPublic({ Principal: { AWS: '*' } })).toBe(true);
    expect(isPublic({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } })).toBe(false);
    expect(isPublic({ Principal: { Service: 'logging.s3.amazonaws.com' } })).toBe(false);
    expect(isPublic({ Effect: 'Deny' })).toBe(false);
  });

  it('unless a condition names somebody', () => {
    expect(isPublic({ Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-91237329' } } })).toBe(false);
    expect(isPublic({ Condition: { StringLike: { 'aws:SourceVpc': 'vpc-*' } } })).toBe(true);
    expect(isPublic({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } })).toBe(false);
    expect(isPublic({ Condition: { StringEquals: { 'aws:PrincipalArn': '${aws:PrincipalArn}' } } })).toBe(true);
    expect(isPublic({ Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1234567890' } } })).toBe(true);
    expect(isPublic({ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } })).toBe(true);
    expect(isPublic({ Condition: { StringEquals: { 'aws:UserAgent': 'x' } } })).toBe(true);
  });

  it('unless it is for a narrow range of addresses', () => {
    expect(isPublic({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } })).toBe(false);
    expect(isPublic({ Condition: { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '0.0.0.0/0'] } } })).toBe(true);
    expect(isPublic({ Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } })).toBe(true);
  });
});
