import { describe, expect, it } from 'vitest';
import { holds } from './example-request.ts';
import type { ConditionValue, OneOrMany } from './reference-types.ts';

const compare = (operator: string, key: string, value: ConditionValue, wanted: OneOrMany<ConditionValue>) =>
  holds({ [operator]: { [key]: wanted } }, { [key]: value });

describe('string operators', () => {
  it('StringEquals is exact and knows no wildcards', () => {
    expect(compare('StringEquals', 's3:prefix', 'a*', 'a*')).toBe(true);
    expect(compare('StringEquals', 's3:prefix', 'ab', 'a*')).toBe(false);
    expect(compare('StringEquals', 's3:prefix', 'A*', 'a*')).toBe(false);
  });

  it('StringEqualsIgnoreCase does not regard case', () => {
    expect(compare('StringEqualsIgnoreCase', 's3:prefix', 'AbC', 'aBc')).toBe(true);
    expect(compare('StringNotEqualsIgnoreCase', 's3:prefix', 'AbC', 'aBc')).toBe(false);
  });

  it('StringLike takes wildcards and regards case', () => {
    expect(compare('StringLike', 's3:prefix', 'home/ana/x', 'home/???/*')).toBe(true);
    expect(compare('StringLike', 's3:prefix', 'Home/ana/x', 'home/???/*')).toBe(false);
    expect(compare('StringNotLike', 's3:prefix', 'home/anna/x', 'home/???/*')).toBe(true);
  });
});

describe('numeric operators', () => {
  it('compare numbers, not text', () => {
    expect(compare('NumericEquals', 's3:max-keys', '10.0', 10)).toBe(true);
    expect(compare('NumericLessThan', 's3:max-keys', 9, '10')).toBe(true);
    expect(compare('NumericLessThan', 's3:max-keys', 10, '10')).toBe(false);
  });

  it('know the limits', () => {
    expect(compare('NumericLessThanEquals', 's3:max-keys', 10, '10')).toBe(true);
    expect(compare('NumericGreaterThan', 's3:max-keys', 10, '10')).toBe(false);
    expect(compare('NumericGreaterThanEquals', 's3:max-keys', 10, '10')).toBe(true);
    expect(compare('NumericNotEquals', 's3:max-keys', 10, '10')).toBe(false);
  });

  it('do not match what is no number', () => {
    expect(compare('NumericEquals', 's3:max-keys', -1.5, '-1.5')).toBe(true);
    expect(compare('NumericGreaterThan', 's3:max-keys', 'many', '1')).toBe(false);
    expect(compare('NumericNotEquals', 's3:max-keys', 'many', '1')).toBe(true);
  });
});

describe('date operators', () => {
  const now = '2026-03-01T12:00:00Z';

  it('compare instants, whatever the time zone', () => {
    expect(compare('DateEquals', 'aws:CurrentTime', now, '2026-03-01T13:00:00+01:00')).toBe(true);
    expect(compare('DateEquals', 'aws:CurrentTime', now, '2026-03-01T13:00:00Z')).toBe(false);
    expect(compare('DateNotEquals', 'aws:CurrentTime', now, '2026-03-01T13:00:00Z')).toBe(true);
  });

  it('take a year, a month or a day', () => {
    expect(compare('DateGreaterThan', 'aws:CurrentTime', now, '2026')).toBe(true);
    expect(compare('DateLessThan', 'aws:CurrentTime', now, '2026-03')).toBe(false);
    expect(compare('DateLessThanEquals', 'aws:CurrentTime', now, '2026-03-02')).toBe(true);
  });

  it('take seconds since 1970', () => {
    expect(compare('DateGreaterThanEquals', 'aws:EpochTime', '1772366400', now)).toBe(true);
    expect(compare('DateGreaterThan', 'aws:EpochTime', '1772366400', now)).toBe(false);
  });

  it('do not match a day that does not exist', () => {
    expect(compare('DateLessThan', 'aws:CurrentTime', now, '2026-03-02')).toBe(true);
    expect(compare('DateLessThan', 'aws:CurrentTime', now, '2026-02-30')).toBe(false);
    expect(compare('DateLessThan', 'aws:CurrentTime', now, '2026-03-01T24:00:00Z')).toBe(false);
  });
});

describe('Bool and BinaryEquals', () => {
  it('Bool compares true and false', () => {
    expect(compare('Bool', 'aws:SecureTransport', true, 'true')).toBe(true);
    expect(compare('Bool', 'aws:SecureTransport', 'false', true)).toBe(false);
  });

  it('BinaryEquals compares the bytes behind base64', () => {
    expect(compare('BinaryEquals', 'x:data', 'QQ==', 'QQ==')).toBe(true);
    expect(compare('BinaryEquals', 'x:data', 'QQ==', 'Qg==')).toBe(false);
    expect(compare('BinaryEquals', 'x:data', '!', '!')).toBe(false);
  });
});

describe('IP operators', () => {
  it('test ranges of IPv4', () => {
    expect(compare('IpAddress', 'aws:SourceIp', '203.0.113.255', '203.0.113.0/24')).toBe(true);
    expect(compare('IpAddress', 'aws:SourceIp', '203.0.114.0', '203.0.113.0/24')).toBe(false);
    expect(compare('NotIpAddress', 'aws:SourceIp', '203.0.114.0', '203.0.113.0/24')).toBe(true);
  });

  it('test ranges of IPv6', () => {
    expect(compare('IpAddress', 'aws:SourceIp', '2001:db8:1234:5678::9', '2001:DB8:1234:5678::/64')).toBe(true);
    expect(compare('IpAddress', 'aws:SourceIp', '2001:db8:1234:5679::9', '2001:DB8:1234:5678::/64')).toBe(false);
  });

  it('take an address without prefix as that address', () => {
    expect(compare('IpAddress', 'aws:SourceIp', '10.0.0.1', '10.0.0.1')).toBe(true);
    expect(compare('IpAddress', 'aws:SourceIp', '10.0.0.2', '10.0.0.1')).toBe(false);
    expect(compare('IpAddress', 'aws:SourceIp', '::1', '0:0:0:0:0:0:0:1')).toBe(true);
  });

  it('do not match the other family, nor a bad prefix', () => {
    expect(compare('IpAddress', 'aws:SourceIp', '10.0.0.1', '0.0.0.0/0')).toBe(true);
    expect(compare('IpAddress', 'aws:SourceIp', '::ffff:10.0.0.1', '0.0.0.0/0')).toBe(false);
    expect(compare('IpAddress', 'aws:SourceIp', '10.0.0.1', '10.0.0.0/33')).toBe(false);
  });
});

describe('ARN operators', () => {
  const topic = 'arn:aws:sns:eu-west-1:111122223333:topic';

  it('compare part by part, with wildcards in ArnEquals too', () => {
    expect(compare('ArnEquals', 'aws:SourceArn', topic, 'arn:aws:sns:*:111122223333:t*')).toBe(true);
    expect(compare('ArnLike', 'aws:SourceArn', topic, 'arn:aws:sns:*:topic')).toBe(false);
    expect(compare('StringLike', 'aws:SourceArn', topic, 'arn:aws:sns:*:topic')).toBe(true);
  });

  it('keep colons and slashes in the sixth part', () => {
    const value = 'arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt';
    expect(compare('ArnLike', 'aws:SourceArn', value, 'arn:aws:someservice:*:999999999999:*finance/*')).toBe(true);
    expect(compare('ArnLike', 'aws:SourceArn', value, 'arn:aws:someservice:*:111122223333:finance/*')).toBe(false);
  });

  it('want all six parts', () => {
    expect(compare('ArnLike', 'aws:SourceArn', topic, 'arn:aws:sns:*:*:*')).toBe(true);
    expect(compare('ArnLike', 'aws:SourceArn', topic, 'arn:aws:sns')).toBe(false);
    expect(compare('ArnLike', 'aws:SourceArn', 'arn:aws:sns', 'arn:aws:sns:*:*:*')).toBe(false);
  });

  it('regard case and have negations', () => {
    expect(compare('ArnNotLike', 'aws:SourceArn', topic, 'arn:aws:sns:*:*:Topic')).toBe(true);
    expect(compare('ArnNotEquals', 'aws:SourceArn', topic, 'arn:aws:sns:*:*:topic')).toBe(false);
  });

  it('take variables', () => {
    expect(holds({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:${aws:PrincipalAccount}:*' } }, { 'aws:SourceArn': topic })).toBe(true);
    expect(holds({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:${aws:username}:*' } }, { 'aws:SourceArn': topic })).toBe(false);
  });
});
