import { describe, expect, it } from 'vitest';
import type { PolicyVersion } from '../syntax/policy-document.ts';
import { compileResources, resourcePartStart } from './resource-matcher.ts';

const place = { path: '' };
const values: Readonly<Record<string, string>> = { 'aws:username': 'ana', 'aws:principaltag/team': 'a*b' };

function matches(pattern: string, resource: string, version: PolicyVersion = '2012-10-17', negated = false): boolean {
  const matcher = compileResources({ negated, patterns: [{ value: pattern, place }], place }, version);
  return matcher.matches(resource, (key) => values[key]);
}

describe('compileResources', () => {
  it('regards case', () => {
    expect(matches('arn:aws:s3:::lab/*', 'arn:aws:s3:::lab/x')).toBe(true);
    expect(matches('arn:aws:s3:::lab/*', 'arn:aws:s3:::LAB/x')).toBe(false);
  });
  it('lets * after the fifth colon reach over colons and slashes', () => {
    expect(matches('arn:aws:logs:eu-west-1:111122223333:log-group:a*z', 'arn:aws:logs:eu-west-1:111122223333:log-group:a/b:c:z')).toBe(
      true,
    );
  });
  it('keeps wildcards before it within their segment, unless a * ends the segment', () => {
    expect(matches('arn:aws:s*s:eu-west-1:111122223333:q', 'arn:aws:sqs:eu-west-1:111122223333:q')).toBe(true);
    expect(matches('arn:aws:s*s:111122223333:q', 'arn:aws:sqs:eu-west-s:111122223333:q')).toBe(false);
    expect(matches('arn:aws:sqs?eu-west-1:111122223333:q', 'arn:aws:sqs:eu-west-1:111122223333:q')).toBe(false);
    expect(matches('arn:aws:sqs:*:x:q', 'arn:aws:sqs:eu-west-1:111122223333:x:q')).toBe(true);
  });
  it('completes an ARN with fewer than six segments', () => {
    expect(matches('arn:aws:sqs', 'arn:aws:sqs:eu-west-1:111122223333:q')).toBe(true);
    expect(matches('arn:aws:sqs', 'arn:aws:sns:eu-west-1:111122223333:q')).toBe(false);
  });
  it('fills variables in after the fifth colon, literally', () => {
    expect(matches('arn:aws:s3:::lab/${aws:username}/*', 'arn:aws:s3:::lab/ana/x')).toBe(true);
    expect(matches('arn:aws:s3:::lab/${aws:PrincipalTag/team}', 'arn:aws:s3:::lab/a*b')).toBe(true);
    expect(matches('arn:aws:s3:::lab/${aws:PrincipalTag/team}', 'arn:aws:s3:::lab/aXb')).toBe(false);
  });
  it('matches nothing by a variable without value, unless it has a default', () => {
    expect(matches('arn:aws:s3:::lab/${aws:none}', 'arn:aws:s3:::lab/')).toBe(false);
    expect(matches("arn:aws:s3:::lab/${aws:none, 'd'}", 'arn:aws:s3:::lab/d')).toBe(true);
    expect(matches('arn:aws:s3:::lab/${aws:none}', 'arn:aws:s3:::lab/x', '2012-10-17', true)).toBe(true);
  });
  it('takes variables as text in the old version, and matches nothing by one before the fifth colon', () => {
    expect(matches('arn:aws:s3:::lab/${aws:username}', 'arn:aws:s3:::lab/ana', '2008-10-17')).toBe(false);
    expect(matches('arn:aws:s3:::lab/${aws:username}', 'arn:aws:s3:::lab/${aws:username}', '2008-10-17')).toBe(true);
    expect(matches('arn:aws:sqs:eu-west-1:${aws:username}:q', 'arn:aws:sqs:eu-west-1:ana:q')).toBe(false);
  });
  it('has escapes for wildcards', () => {
    expect(matches('arn:aws:s3:::lab/a${*}b', 'arn:aws:s3:::lab/a*b')).toBe(true);
    expect(matches('arn:aws:s3:::lab/a${*}b', 'arn:aws:s3:::lab/aXb')).toBe(false);
  });
});

describe('resourcePartStart', () => {
  it('does not count the colons of variables', () => {
    expect(resourcePartStart('arn:aws:s3:::b')).toBe(13);
    expect(resourcePartStart('arn:aws:s3:${aws:x}:')).toBeUndefined();
  });
});
