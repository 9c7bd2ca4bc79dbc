import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../compile.ts';
import { evaluate, evaluateAll, type PolicySet } from '../../evaluate.ts';
import { classifyPrincipal } from '../../request.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';

const account = '111122223333';
const principal = classifyPrincipal(`arn:aws:sts::${account}:assumed-role/Lab/ana`);
const request = { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} };

function policy(kind: PolicyKind, effect: 'Allow' | 'Deny', Sid?: string) {
  const named = kind === 'resource' || kind === 'endpoint' || kind === 'rcp' ? { Principal: '*' } : {};
  return compilePolicy(
    { Version: '2012-10-17', Statement: [{ ...(Sid === undefined ? {} : { Sid }), Effect: effect, Action: '*', Resource: '*', ...named }] },
    kind,
  );
}

const allowed: PolicySet = { identity: [policy('identity', 'Allow')] };

describe('evaluate', () => {
  it('names the first Deny in the order SCP, RCP, endpoint, resource, identity, boundary, session', () => {
    const denies: readonly (readonly [string, PolicySet])[] = [
      ['scp', { scps: [[policy('scp', 'Allow')], [policy('scp', 'Allow'), policy('scp', 'Deny', 'No')]] }],
      ['rcp', { rcps: [[policy('rcp', 'Deny')]] }],
      ['endpoint', { endpoint: [policy('endpoint', 'Deny')] }],
      ['resource', { resource: policy('resource', 'Deny') }],
      ['identity', { identity: [policy('identity', 'Deny')] }],
      ['boundary', { boundary: [policy('boundary', 'Deny')] }],
      ['session', { session: [policy('session', 'Deny')] }],
    ];
    for (const [index, [kind]] of denies.entries()) {
      const set = Object.assign({}, allowed, ...denies.slice(index).map(([, policies]) => policies)) as PolicySet;
      expect(evaluate(request, set)).toMatchObject({ decision: 'explicitDeny', decidedBy: { kind } });
    }
    expect(evaluate(request, { ...allowed, ...denies[0]![1] }).decidedBy).toEqual({ kind: 'scp', level: 1, policy: 1, statement: 'No' });
  });

  it('names the gate that did not allow', () => {
    const silent = compilePolicy({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'ec2:*', Resource: '*' } }, 'scp');
    expect(evaluate(request, { ...allowed, scps: [[policy('scp', 'Allow')], [silent]] })).toEqual({
      decision: 'implicitDeny',
      decidedBy: { kind: 'scp', level: 1 },
    });
    expect(evaluate(request, { ...allowed, scps: [[policy('scp', 'Allow')], []] })).toEqual({
      decision: 'implicitDeny',
      decidedBy: { kind: 'scp', level: 1 },
    });
    expect(evaluate(request, {})).toEqual({ decision: 'implicitDeny', decidedBy: { kind: 'identity' } });
    expect(evaluate({ ...request, resourceAccount: '444455556666' }, allowed)).toEqual({
      decision: 'implicitDeny',
      decidedBy: { kind: 'resource' },
    });
  });

  it('has no implicit deny by RCPs: RCPFullAWSAccess is attached everywhere', () => {
    expect(evaluate(request, { ...allowed, rcps: [[], []] }).decision).toBe('allowed');
  });

  it('names the statement that allowed', () => {
    expect(evaluate(request, allowed)).toEqual({ decision: 'allowed', decidedBy: { kind: 'identity', policy: 0, statement: 0 } });
    expect(evaluate(request, { ...allowed, resource: policy('resource', 'Allow', 'Open') }).decidedBy).toEqual({
      kind: 'resource',
      policy: 0,
      statement: 'Open',
    });
  });

  it('spares keys that AWS manages from RCPs', () => {
    const rcps = { ...allowed, resource: policy('resource', 'Allow'), rcps: [[policy('rcp', 'Deny')]] };
    const key = { ...request, action: 'kms:Decrypt', resource: `arn:aws:kms:eu-west-1:${account}:key/k` };
    expect(evaluate(key, rcps).decision).toBe('explicitDeny');
    expect(evaluate({ ...key, awsManagedKey: true }, rcps).decision).toBe('allowed');
  });

  it('lets a caller with only an identity provider assume a role by its trust policy alone', () => {
    const provider = `arn:aws:iam::${account}:saml-provider/corp`;
    const trust = compilePolicy(
      { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithSAML' } },
      'trust',
    );
    const assume = {
      principal: classifyPrincipal(provider),
      action: 'sts:AssumeRoleWithSAML',
      resource: `arn:aws:iam::${account}:role/Lab`,
      context: {},
    };
    expect(evaluate(assume, { resource: trust, scps: [[]] }).decision).toBe('allowed');
    expect(evaluate({ ...assume, principal: classifyPrincipal({ kind: 'anonymous' }) }, { resource: trust }).decision).toBe('implicitDeny');
  });
});

describe('evaluateAll', () => {
  const other = { ...request, resource: 'arn:aws:s3:::c/k' };
  const onlyB = compilePolicy(
    { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::b/*' } },
    'identity',
  );

  it('allows when every pair is allowed, and tells which was not', () => {
    expect(evaluateAll([request, other], () => allowed)).toMatchObject({ decision: 'allowed' });
    expect(evaluateAll([request, other], () => ({ identity: [onlyB] }))).toMatchObject({ decision: 'implicitDeny', decidedAt: 1 });
  });
  it('puts an explicit deny before an implicit one', () => {
    const denied = { identity: [policy('identity', 'Deny')] };
    expect(evaluateAll([request, other], ({ resource }) => (resource === other.resource ? denied : {}))).toMatchObject({
      decision: 'explicitDeny',
      decidedAt: 1,
    });
  });
  it('does not allow nothing', () => {
    expect(evaluateAll([], () => allowed).decision).toBe('implicitDeny');
  });
});
