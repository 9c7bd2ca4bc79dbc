import { describe, expect, it } from 'vitest';
import { sameDocument } from './document.ts';

const resolve = (text: string): string | undefined =>
  text.includes('{{account:new}}') ? undefined : text.replaceAll('{{account:a}}', '123456789012');
const statement = (parts: object) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*', ...parts }] });

describe('sameDocument', () => {
  it.each<[string, object, object]>([
    ['members in another order', { Sid: 'A', Resource: 'x' }, { Resource: 'x', Sid: 'A' }],
    ['a single value for a list of one', { Action: ['s3:Get'] }, { Action: 's3:Get' }],
    ['a list of one for a single value', { Principal: { AWS: 'x' } }, { Principal: { AWS: ['x'] } }],
    ['a list in another order', { Action: ['a:1', 'a:2', 'a:3'] }, { Action: ['a:3', 'a:1', 'a:2'] }],
    ['a reference', { Resource: 'arn:aws:iam::{{account:a}}:root' }, { Resource: 'arn:aws:iam::123456789012:root' }],
    [
      'a reference as a key',
      { Condition: { StringEquals: { 'x/{{account:a}}': 'y' } } },
      { Condition: { StringEquals: { 'x/123456789012': 'y' } } },
    ],
    [
      'an account id as the ARN of its root',
      { Principal: { AWS: '{{account:a}}' } },
      { Principal: { AWS: 'arn:aws:iam::123456789012:root' } },
    ],
    [
      'a boolean as text',
      { Condition: { Bool: { 'aws:SecureTransport': false } } },
      { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ],
    ['undefined for absent', { Sid: undefined }, {}],
  ])('takes %s as the same', (_what, desired, live) => {
    expect(sameDocument(statement(desired), statement(live), resolve)).toBe(true);
  });

  it.each<[string, object, object]>([
    ['another value', { Action: 's3:Get' }, { Action: 's3:Put' }],
    ['one more in a list', { Action: ['a:1'] }, { Action: ['a:1', 'a:2'] }],
    ['twice the same instead of two', { Action: ['a:1', 'a:2'] }, { Action: ['a:1', 'a:1'] }],
    ['a member more', {}, { Sid: 'A' }],
    ['a member less', { Sid: 'A' }, {}],
    ['an account id that is not a principal', { Resource: '123456789012' }, { Resource: 'arn:aws:iam::123456789012:root' }],
    ['a reference to what does not exist', { Resource: '{{account:new}}' }, { Resource: '{{account:new}}' }],
    ['an object for a text', { Principal: { AWS: 'x' } }, { Principal: 'x' }],
    ['null for a text', { Sid: 'null' }, { Sid: null }],
  ])('takes %s as different', (_what, desired, live) => {
    expect(sameDocument(statement(desired), statement(live), resolve)).toBe(false);
  });

  it('minds the order of statements', () => {
    const document = (...sids: readonly string[]) => ({ Statement: sids.map((Sid) => ({ Sid })) });
    expect(sameDocument(document('A', 'B'), document('B', 'A'), resolve)).toBe(false);
  });
});
