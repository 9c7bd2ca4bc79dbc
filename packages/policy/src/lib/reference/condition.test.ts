import { describe, expect, it } from 'vitest';
import { holds } from './example-request.ts';

describe('condition logic', () => {
  it('ANDs operators', () => {
    const context = { 'aws:SourceIp': '10.0.0.1', 's3:prefix': 'a' };
    expect(holds({ StringEquals: { 's3:prefix': 'a' }, IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, context)).toBe(true);
    expect(holds({ StringEquals: { 's3:prefix': 'b' }, IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, context)).toBe(false);
  });

  it('ANDs keys of one operator, whose names do not regard case', () => {
    const context = { 's3:prefix': 'a', 's3:delimiter': '/' };
    expect(holds({ StringEquals: { 'S3:Prefix': 'a', 's3:delimiter': '/' } }, context)).toBe(true);
    expect(holds({ StringEquals: { 'S3:Prefix': 'a', 's3:delimiter': '-' } }, context)).toBe(false);
  });

  it('ORs values', () => {
    expect(holds({ StringEquals: { 's3:prefix': ['b', 'a'] } }, { 's3:prefix': 'a' })).toBe(true);
    expect(holds({ StringEquals: { 's3:prefix': ['b', 'c'] } }, { 's3:prefix': 'a' })).toBe(false);
  });

  it('NORs values of a negated operator', () => {
    expect(holds({ StringNotEquals: { 's3:prefix': ['b', 'c'] } }, { 's3:prefix': 'a' })).toBe(true);
    expect(holds({ StringNotEquals: { 's3:prefix': ['b', 'a'] } }, { 's3:prefix': 'a' })).toBe(false);
  });

  it('counts the first of two context keys that differ by case', () => {
    expect(holds({ StringEquals: { 's3:prefix': 'a' } }, { 's3:Prefix': 'a', 's3:prefix': 'b' })).toBe(true);
    expect(holds({ StringEquals: { 's3:prefix': 'b' } }, { 's3:Prefix': 'a', 's3:prefix': 'b' })).toBe(false);
  });

  it('refuses an operator that does not exist', () => {
    expect(() => holds({ StringMatches: { 's3:prefix': 'a' } })).toThrow(/StringMatches/);
    expect(() => holds({ NullIfExists: { 's3:prefix': 'true' } })).toThrow(/NullIfExists/);
  });
});

describe('a missing key', () => {
  it('makes a positive operator false', () => {
    expect(holds({ StringLike: { 's3:prefix': '*' } }, { 's3:prefix': '' })).toBe(true);
    expect(holds({ StringLike: { 's3:prefix': '*' } })).toBe(false);
  });

  it('makes a negated operator true', () => {
    expect(holds({ StringNotEquals: { 's3:prefix': 'a' } })).toBe(true);
    expect(holds({ NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })).toBe(true);
    expect(holds({ NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, { 'aws:SourceIp': '10.0.0.1' })).toBe(false);
  });

  it('makes IfExists true', () => {
    expect(holds({ StringEqualsIfExists: { 's3:prefix': 'a' } })).toBe(true);
    expect(holds({ StringEqualsIfExists: { 's3:prefix': 'a' } }, { 's3:prefix': 'b' })).toBe(false);
  });

  it('is what Null true asks for', () => {
    expect(holds({ Null: { 'aws:TokenIssueTime': 'true' } })).toBe(true);
    expect(holds({ Null: { 'aws:TokenIssueTime': true } }, { 'aws:TokenIssueTime': '2026-01-01T00:00:00Z' })).toBe(false);
  });

  it('is what Null false forbids', () => {
    expect(holds({ Null: { 'aws:TokenIssueTime': 'false' } }, { 'aws:TokenIssueTime': '2026-01-01T00:00:00Z' })).toBe(true);
    expect(holds({ Null: { 'aws:TokenIssueTime': 'false' } })).toBe(false);
  });

  it('is tested for every key of one Null block', () => {
    const both = { Null: { 'aws:TokenIssueTime': 'true', 'aws:TagKeys': 'true' } } as const;
    expect(holds(both)).toBe(true);
    expect(holds(both, { 'aws:TagKeys': ['a'] })).toBe(false);
  });
});

describe('set operators', () => {
  const keys = (...tags: string[]) => ({ 'aws:TagKeys': tags });

  it('ForAllValues wants every value of the request to match one of the policy', () => {
    const condition = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } };
    expect(holds(condition, keys('b', 'a'))).toBe(true);
    expect(holds(condition, keys('a', 'c'))).toBe(false);
  });

  it('ForAllValues is true without the key and on an empty set', () => {
    const condition = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } };
    expect(holds(condition)).toBe(true);
    expect(holds(condition, keys())).toBe(true);
    expect(holds({ ...condition, Null: { 'aws:TagKeys': 'false' } }, keys())).toBe(false);
  });

  it('ForAnyValue wants one value of the request to match', () => {
    const condition = { 'ForAnyValue:StringLike': { 'aws:TagKeys': 'a*' } };
    expect(holds(condition, keys('x', 'ab'))).toBe(true);
    expect(holds(condition, keys('x', 'y'))).toBe(false);
  });

  it('ForAnyValue is false without the key, also negated, and on an empty set', () => {
    expect(holds({ 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': 'a' } }, keys('b'))).toBe(true);
    expect(holds({ 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': 'a' } })).toBe(false);
    expect(holds({ 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': 'a' } }, keys())).toBe(false);
  });

  it('ForAllValues negated wants no value of the request among those of the policy', () => {
    const condition = { 'ForAllValues:StringNotLike': { 'aws:TagKeys': ['key1*', 'key2*'] } };
    expect(holds(condition, keys('key3:audit'))).toBe(true);
    expect(holds(condition, keys('key3:audit', 'key1:hr'))).toBe(false);
  });

  it('IfExists saves a missing key', () => {
    expect(holds({ 'ForAnyValue:StringEqualsIfExists': { 'aws:TagKeys': 'a' } })).toBe(true);
    expect(holds({ 'ForAnyValue:StringEqualsIfExists': { 'aws:TagKeys': 'a' } }, keys('b'))).toBe(false);
  });

  it('are needed for a multi-valued key', () => {
    expect(holds({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } }, keys('a'))).toBe(true);
    expect(holds({ StringEquals: { 'aws:TagKeys': 'a' } }, keys('a'))).toBe(false);
    expect(holds({ StringNotEquals: { 'aws:TagKeys': 'a' } }, keys('a'))).toBe(true);
  });
});
