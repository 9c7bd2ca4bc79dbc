import { describe, expect, it } from 'vitest';
import { compilePolicy, type CompiledPolicy } from './compile.ts';
import type { PolicyKind } from './document.ts';
import { evaluate } from './evaluate.ts';
import {
  anyPolicies,
  findRequest,
  organisationFacts,
  proveAllowed,
  proveDenied,
  proveImplies,
  requestAssumptions,
  type PolicyChain,
  type Verdict,
} from './prove.ts';

const compile = (kind: PolicyKind, ...statements: readonly object[]): CompiledPolicy =>
  compilePolicy({ Version: '2012-10-17', Statement: statements }, kind);
const allow = (action: string | readonly string[], condition: object = {}): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: '*',
  Condition: condition,
});
const deny = (action: string | readonly string[], condition: object = {}): object => ({ ...allow(action, condition), Effect: 'Deny' });

/** Whatever identity and resource policies exist, below these statements of an SCP. */
function underScp(...statements: readonly object[]): PolicyChain {
  return { ...anyPolicies(), scps: [[compile('scp', allow('*'), ...statements)]] };
}

const bound = { principals: ['role-session', 'user', 'root'] } as const;
const contextOf = (verdict: Verdict): object => (verdict.verdict === 'refuted' ? verdict.witness.context : {});

describe('proveDenied', () => {
  const openEndpoints = compile('identity', allow('sagemaker:CreateEndpoint'));

  it('proves that a Deny without conditions denies, whatever policies exist below', () => {
    expect(proveDenied(underScp(deny('sagemaker:*')), openEndpoints, bound).verdict).toBe('proven');
  });

  it('finds the request that gets round a Deny on the value of a key that may be left out', () => {
    const set = compile(
      'identity',
      allow('sagemaker:CreateNotebookInstance', { StringNotEquals: { 'sagemaker:DirectInternetAccess': 'Disabled' } }),
    );
    const leaky = underScp(deny('sagemaker:CreateNotebookInstance', { StringEquals: { 'sagemaker:DirectInternetAccess': 'Enabled' } }));
    const verdict = proveDenied(leaky, set, bound);
    expect(verdict.verdict).toBe('refuted');
    expect(contextOf(verdict)).not.toHaveProperty('sagemaker:DirectInternetAccess');
    if (verdict.verdict === 'refuted') expect(evaluate(verdict.request, leaky).decision).toBe('allowed');
  });

  it('finds the role that an exemption lets in', () => {
    const set = compile(
      'identity',
      allow('sagemaker:CreateEndpoint', { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/paddock/deployer' } }),
    );
    const chain = (pattern: string): PolicyChain => underScp(deny('sagemaker:*', { ArnNotLike: { 'aws:PrincipalArn': pattern } }));
    expect(proveDenied(chain('arn:aws:iam::*:role/paddock/deployer'), set, bound).verdict).toBe('proven');
    const wide = proveDenied(chain('arn:aws:iam::*:role/*deployer'), set, bound);
    expect(wide.verdict).toBe('refuted');
  });

  it('holds for accounts that no policy names, and finds the one that a policy lets out', () => {
    const exempting = underScp(deny('sagemaker:*', { StringNotLike: { 'aws:PrincipalAccount': '12*' } }));
    const verdict = proveDenied(exempting, openEndpoints, bound);
    expect(verdict.verdict === 'refuted' && verdict.witness.principal).toMatch(/::12\d{10}:/);
  });

  it('knows an action that AWS may publish only where it is not assumed away', () => {
    const set = compile('identity', allow('sts:*'));
    const listed = underScp(deny(['sts:A*', 'sts:D*', 'sts:G*', 'sts:S*', 'sts:T*']));
    expect(proveDenied(listed, set, { ...bound, assume: ['known-actions'], accounts: 'other' }).verdict).toBe('proven');
    expect(proveDenied(listed, set, { ...bound, accounts: 'other' }).verdict).toBe('refuted');
  });
});

describe('assumptions', () => {
  const set = compile('identity', allow(['sagemaker:CreateEndpoint', 'sagemaker:CreateModel']));
  const subnets = underScp(deny('sagemaker:*', { Null: { 'sagemaker:VpcSubnets': 'true' } }));

  it('are returned with the verdict', () => {
    const { assumptions } = proveDenied(subnets, set, { ...bound, assume: ['key-types', 'known-actions'] });
    expect(assumptions.map(({ name }) => name)).toEqual(['request-forms', 'key-types', 'known-actions']);
  });

  it('say which keys an action never fills: a Deny where the key is missing always denies it', () => {
    const endpoints = compile('identity', allow('sagemaker:CreateEndpoint'));
    expect(proveDenied(subnets, endpoints, { ...bound, assume: [...requestAssumptions, 'known-actions'] }).verdict).toBe('proven');
    expect(proveDenied(subnets, endpoints, bound).verdict).toBe('refuted');
  });

  it('tell what the keys of the organisation are', () => {
    const outsiders = underScp(deny('*', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-mine' } }));
    const nobody = compile('identity', deny('*'), allow('*'));
    const reads = compile('identity', allow('s3:GetObject'));
    const members = { ...bound, facts: organisationFacts('o-mine') };
    expect(proveAllowed(outsiders, reads, members).verdict).toBe('proven');
    expect(proveAllowed(outsiders, reads, bound).verdict).toBe('refuted');
    expect(proveAllowed(outsiders, nobody, bound).verdict).toBe('proven');
    expect(proveDenied(outsiders, reads, { ...bound, facts: organisationFacts('o-other') }).verdict).toBe('proven');
  });
});

describe('proveImplies', () => {
  it('compares chains of several nodes', () => {
    const regulated = { ...anyPolicies(), scps: [[compile('scp', allow('*'))], [compile('scp', allow('*'), deny('ec2:*'), deny('s3:*'))]] };
    const workloads = { ...anyPolicies(), scps: [[compile('scp', allow('*'), deny('ec2:Run*'))]] };
    expect(proveImplies(regulated, workloads, bound).verdict).toBe('proven');
    expect(proveImplies(workloads, regulated, bound).verdict).toBe('refuted');
  });

  it('knows that packing statements into other documents changes nothing', () => {
    const apart = {
      ...anyPolicies(),
      scps: [[compile('scp', allow('*')), compile('scp', deny('ec2:*')), compile('scp', deny(['s3:Put*', 's3:Get*']))]],
    };
    const packed = { ...anyPolicies(), scps: [[compile('scp', allow('*'), deny('s3:Get*'), deny(['ec2:*', 's3:Put*']))]] };
    expect([proveImplies(apart, packed, bound).verdict, proveImplies(packed, apart, bound).verdict]).toEqual(['proven', 'proven']);
  });

  it('sees the boundary, and resource policies that reach past it', () => {
    const boundary = [compile('boundary', allow('s3:*'))];
    const identity = [compile('identity', allow('*'))];
    const open = { Principal: '*', ...allow('sqs:*') };
    const within = { identity, boundary };
    expect(proveImplies(within, { identity: [compile('identity', allow('s3:*'))] }).verdict).toBe('proven');
    expect(
      proveImplies({ ...within, resource: compile('resource', open) }, within, { principals: ['role-session'], accounts: 'same' }).verdict,
    ).toBe('refuted');
  });
});

describe('findRequest', () => {
  const left = { identity: [compile('identity', allow('s3:*', { StringLike: { 's3:prefix': 'a*b*c' } }))] };
  const right = { identity: [compile('identity', allow('s3:*', { StringLike: { 's3:prefix': '*bb*' } }))] };

  it('gives the same verdict and the same request each time', () => {
    const first = findRequest(left, right);
    expect(first.verdict).toBe('refuted');
    expect(findRequest(left, right)).toEqual(first);
    const again = (kind: 'StringLike', value: string): PolicyChain => ({
      identity: [compile('identity', allow('s3:*', { [kind]: { 's3:prefix': value } }))],
    });
    expect(findRequest(again('StringLike', 'a*b*c'), again('StringLike', '*bb*'))).toEqual(first);
  });

  it('says unknown when the budget runs out, with what used it up', () => {
    const verdict = findRequest(left, right, { steps: 5 });
    expect(verdict).toMatchObject({ verdict: 'unknown', why: { kind: 'budget' } });
    expect(verdict.verdict === 'unknown' && verdict.why.detail).toMatch(/ on the (left|right) \(statement 0\)$/);
    expect(verdict.steps).toBe(5);
    expect(findRequest(left, right, { steps: 5 })).toEqual(verdict);
  });
});
