import { describe, expect, it } from 'vitest';
import { decisionOf, holds, passes, allow } from './example-request.ts';

describe('action matching', () => {
  it('does not regard case', () => {
    expect(passes({ Action: 'S3:getobject' })).toBe(true);
    expect(passes({ Action: 'S3:getobjects' })).toBe(false);
  });

  it('takes * and ? anywhere', () => {
    expect(passes({ Action: 's3:*Obj?ct' })).toBe(true);
    expect(passes({ Action: 's3:?GetObject' })).toBe(false);
  });

  it('reads NotAction as everything but', () => {
    expect(passes({ NotAction: ['s3:Put*', 'iam:*'] })).toBe(true);
    expect(passes({ NotAction: ['s3:Put*', 's3:Get*'] })).toBe(false);
  });
});

describe('resource matching', () => {
  const reads = (entry: string, resource: string) => passes({ Resource: entry }, { resource });

  it('regards case', () => {
    expect(reads('arn:aws:s3:::data/*', 'arn:aws:s3:::data/k')).toBe(true);
    expect(reads('arn:aws:s3:::Data/*', 'arn:aws:s3:::data/k')).toBe(false);
  });

  it('lets * pass slashes', () => {
    expect(reads('arn:aws:s3:::data/*/test/*', 'arn:aws:s3:::data/1/2/test/3/k')).toBe(true);
    expect(reads('arn:aws:s3:::data/*/test/*', 'arn:aws:s3:::data/1-test/k')).toBe(false);
  });

  it('lets a * that ends a segment pass colons, but not one within a segment', () => {
    const stream = 'arn:aws:logs:eu-west-1:111122223333:log-group1:stream';
    expect(reads('arn:aws:logs:*:*:stream', stream)).toBe(true);
    expect(reads('arn:aws:logs:*:1*1:stream', stream)).toBe(false);
    expect(reads('arn:aws:logs:*:1*3:*:stream', stream)).toBe(true);
  });

  it('treats what follows the fifth colon as one segment', () => {
    expect(reads('arn:aws:s3:::data/*.csv', 'arn:aws:s3:::data/a:b.csv')).toBe(true);
    expect(reads('arn:aws:s3:::data/?b.csv', 'arn:aws:s3:::data/a:b.csv')).toBe(false);
  });

  it('reads ? as exactly one character', () => {
    expect(reads('arn:aws:s3:::data/k?', 'arn:aws:s3:::data/k1')).toBe(true);
    expect(reads('arn:aws:s3:::data/k?', 'arn:aws:s3:::data/k')).toBe(false);
  });

  it('fills up an ARN with missing fields', () => {
    expect(reads('arn:aws:sqs', 'arn:aws:sqs:eu-west-1:111122223333:queue')).toBe(true);
    expect(reads('arn:aws:sns', 'arn:aws:sqs:eu-west-1:111122223333:queue')).toBe(false);
  });

  it('wants * for an action without resource', () => {
    expect(reads('*', '*')).toBe(true);
    expect(reads('arn:aws:s3:::*', '*')).toBe(false);
  });

  it('reads NotResource as everything but', () => {
    expect(passes({ NotResource: 'arn:aws:s3:::logs/*' })).toBe(true);
    expect(passes({ NotResource: 'arn:aws:s3:::data/*' })).toBe(false);
  });

  it('does not take the special characters of regular expressions as such', () => {
    expect(reads('arn:aws:s3:::data/a.b+(c)', 'arn:aws:s3:::data/a.b+(c)')).toBe(true);
    expect(reads('arn:aws:s3:::data/a.b', 'arn:aws:s3:::data/axb')).toBe(false);
  });
});

describe('policy variables', () => {
  const home = (entry: string, resource: string, context = {}) => passes({ Resource: entry }, { resource, context });

  it('stand for values of the request', () => {
    expect(home('arn:aws:s3:::home/${aws:username}/*', 'arn:aws:s3:::home/ana/k')).toBe(true);
    expect(home('arn:aws:s3:::home/${aws:username}/*', 'arn:aws:s3:::home/bo/k')).toBe(false);
  });

  it('do not regard the case of the key', () => {
    expect(home('arn:aws:s3:::home/${AWS:UserName}/*', 'arn:aws:s3:::home/ana/k')).toBe(true);
  });

  it('match nothing when the request lacks the key', () => {
    expect(home('arn:aws:s3:::${aws:PrincipalTag/team}/*', 'arn:aws:s3:::red/k', { 'aws:PrincipalTag/team': 'red' })).toBe(true);
    expect(home('arn:aws:s3:::${aws:PrincipalTag/team}*', 'arn:aws:s3:::red/k')).toBe(false);
    expect(home('arn:aws:s3:::${aws:PrincipalTag/team}', 'arn:aws:s3:::${aws:PrincipalTag/team}')).toBe(false);
  });

  it('take a default', () => {
    const entry = "arn:aws:s3:::${aws:PrincipalTag/team, 'common'}/*";
    expect(home(entry, 'arn:aws:s3:::common/k')).toBe(true);
    expect(home(entry, 'arn:aws:s3:::common/k', { 'aws:PrincipalTag/team': 'red' })).toBe(false);
    expect(home(entry, 'arn:aws:s3:::red/k', { 'aws:PrincipalTag/team': 'red' })).toBe(true);
  });

  it('bring no wildcards from the request', () => {
    expect(home('arn:aws:s3:::${aws:PrincipalTag/team}/k', 'arn:aws:s3:::*/k', { 'aws:PrincipalTag/team': '*' })).toBe(true);
    expect(home('arn:aws:s3:::${aws:PrincipalTag/team}/k', 'arn:aws:s3:::red/k', { 'aws:PrincipalTag/team': '*' })).toBe(false);
  });

  it('write *, ? and $ literally as ${*}, ${?} and ${$}', () => {
    expect(home('arn:aws:s3:::data/${*}${?}${$}', 'arn:aws:s3:::data/*?$')).toBe(true);
    expect(home('arn:aws:s3:::data/${*}', 'arn:aws:s3:::data/k')).toBe(false);
    expect(holds({ StringEquals: { 's3:prefix': '${*}' } }, { 's3:prefix': '*' })).toBe(true);
  });

  it('are possible only after the fifth colon', () => {
    const context = { 'aws:PrincipalTag/region': 'eu-west-1' };
    const resource = 'arn:aws:sqs:eu-west-1:111122223333:q';
    expect(home('arn:aws:sqs:*:*:q', resource, context)).toBe(true);
    expect(home('arn:aws:sqs:${aws:PrincipalTag/region}:*:q', resource, context)).toBe(false);
  });

  it('are plain text in version 2008-10-17 and without a version', () => {
    const resource = 'arn:aws:s3:::home/ana';
    const statement = allow({ Resource: 'arn:aws:s3:::home/${aws:username}' });
    expect(decisionOf({ resource }, { identity: [{ Version: '2012-10-17', Statement: statement }] })).toBe('allowed');
    expect(decisionOf({ resource }, { identity: [{ Version: '2008-10-17', Statement: statement }] })).toBe('implicitDeny');
    expect(decisionOf({ resource }, { identity: [{ Statement: statement }] })).toBe('implicitDeny');
    expect(decisionOf({ resource: 'arn:aws:s3:::home/${aws:username}' }, { identity: [{ Statement: statement }] })).toBe('allowed');
  });

  it('cannot be multi-valued keys', () => {
    expect(holds({ StringEquals: { 's3:prefix': '${aws:username}' } }, { 's3:prefix': 'ana' })).toBe(true);
    expect(holds({ StringEquals: { 's3:prefix': '${aws:TagKeys}' } }, { 's3:prefix': 'a', 'aws:TagKeys': ['a'] })).toBe(false);
  });

  it('are for string and ARN operators only', () => {
    const context = { 'aws:PrincipalTag/n': '3', 's3:max-keys': '3' };
    expect(holds({ StringEquals: { 's3:max-keys': '${aws:PrincipalTag/n}' } }, context)).toBe(true);
    expect(holds({ NumericEquals: { 's3:max-keys': '${aws:PrincipalTag/n}' } }, context)).toBe(false);
  });
});
