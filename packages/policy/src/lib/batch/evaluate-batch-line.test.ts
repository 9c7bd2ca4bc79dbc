import { describe, expect, it } from 'vitest';
import { evaluateBatchLine } from './evaluate-batch-line.ts';

const request = {
  principal: 'arn:aws:sts::111122223333:assumed-role/Scientist/ana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::b/k',
  context: { 'aws:TagKeys': ['a', 'b'] },
};
const allow = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

describe('evaluateBatchLine', () => {
  it('writes the format of the command', () => {
    const outcome = evaluateBatchLine(
      JSON.stringify({
        name: 'one',
        request,
        policies: {
          identity: [allow],
          scps: [[allow], [{ ...allow, Statement: { Sid: 'No', Effect: 'Deny', Action: 's3:*', Resource: '*' } }]],
        },
      }),
    );
    expect('result' in outcome && JSON.stringify(outcome.result)).toBe(
      '{"name":"one","decision":"explicitDeny","decidedBy":{"kind":"scp","level":1,"policy":0,"statement":"No"}}',
    );
  });

  it('regards the management account', () => {
    const line = { request, managementAccount: '111122223333', policies: { identity: [allow], scps: [[]] } };
    expect(evaluateBatchLine(JSON.stringify(line))).toMatchObject({ result: { decision: 'allowed' } });
    expect(evaluateBatchLine(JSON.stringify({ ...line, managementAccount: undefined }))).toMatchObject({
      result: { decision: 'implicitDeny' },
    });
  });

  it('reads the policy of a role as a trust policy when the role is to be assumed', () => {
    const trust = { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' } };
    const assume = { ...request, action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/Lab' };
    expect(evaluateBatchLine(JSON.stringify({ request: assume, policies: { identity: [allow], resource: trust } }))).toMatchObject({
      result: { decision: 'allowed' },
    });
  });

  it.each([
    ['{"request":1,}', [{ column: 14, summary: expect.stringContaining('not JSON') as unknown }]],
    ['[]', [{ summary: 'The line is not a JSON object' }]],
    [
      '{"request":{"principal":"x","action":"s3","resource":"b","colour":1},"policies":{}}',
      ['request.colour', 'request.principal', 'request.action', 'request.resource'],
    ],
    [
      JSON.stringify({ request: { ...request, context: { 'aws:x': { a: 1 }, 'AWS:X': 1 } } }),
      ['request.context["aws:x"]', 'request.context["AWS:X"]'],
    ],
    [
      JSON.stringify({ request: { ...request, resourceAccount: '1' }, managementAccount: 7, name: 8 }),
      ['name', 'managementAccount', 'request.resourceAccount'],
    ],
    [
      JSON.stringify({ request, policies: { identity: allow, scp: [], scps: [allow] } }),
      ['policies.scp', 'policies.identity', 'policies.scps[0]'],
    ],
    [
      JSON.stringify({ request, policies: { scps: [[allow], [{ Statement: { Effect: 'Allow', Action: 1, Resource: '*' } }]] } }),
      ['policies.scps[1][0].Statement.Action'],
    ],
  ])('reports everything that is wrong with %s, and decides nothing', (line, expected) => {
    const outcome = evaluateBatchLine(line, { file: 'cases.jsonl', lineNumber: 12 });
    if (!('diagnostics' in outcome)) throw new Error('the line was decided');
    expect(outcome.diagnostics).toMatchObject(
      expected.map((each) => ({ file: 'cases.jsonl', line: 12, severity: 'error', ...(typeof each === 'string' ? { path: each } : each) })),
    );
  });
});
