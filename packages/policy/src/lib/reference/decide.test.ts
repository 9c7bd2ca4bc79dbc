import { describe, expect, it } from 'vitest';
import {
  account,
  allow,
  allowAll,
  decide,
  decisionOf,
  deny,
  denyAll,
  federatedUser,
  otherAccount,
  policy,
  role,
  root,
  session,
  user,
} from './example-request.ts';
import type { PolicyJson, PrincipalJson, ReferencePolicies } from './reference-types.ts';

const allowOther: PolicyJson = policy(allow({ Action: 'ec2:*' }));
const names = (element: PrincipalJson): PolicyJson => policy(allow({ Principal: element }));

describe('explicit deny', () => {
  it('wins over every allow', () => {
    expect(decisionOf({}, { identity: [allowAll] })).toBe('allowed');
    expect(decide({}, { identity: [allowAll, denyAll] })).toEqual({
      decision: 'explicitDeny',
      decidedBy: { kind: 'identity', policy: 1, statement: 0 },
    });
  });

  it('is found in the order scp, rcp, endpoint, resource, identity, boundary, session', () => {
    const everyone = policy(deny({ Principal: '*' }));
    const policies: ReferencePolicies = {
      scps: [[allowAll], [allowAll, denyAll]],
      rcps: [[everyone]],
      endpoint: [everyone],
      resource: everyone,
      identity: [denyAll],
      boundary: [denyAll],
      session: [denyAll],
    };
    const order: string[] = [];
    for (let left = policies, kind = ''; ; left = { ...left, [kind]: undefined }) {
      const { decision, decidedBy } = decide({ principal: session }, left);
      if (decision !== 'explicitDeny') break;
      order.push(decidedBy.kind);
      kind = decidedBy.kind === 'scp' || decidedBy.kind === 'rcp' ? `${decidedBy.kind}s` : decidedBy.kind;
    }
    expect(order).toEqual(['scp', 'rcp', 'endpoint', 'resource', 'identity', 'boundary', 'session']);
    expect(decide({ principal: session }, policies).decidedBy).toEqual({ kind: 'scp', level: 1, policy: 1, statement: 0 });
  });

  it('cannot take away sts:GetCallerIdentity', () => {
    expect(decisionOf({ action: 'sts:GetCallerIdentity', resource: '*' }, { identity: [denyAll] })).toBe('allowed');
    expect(decisionOf({ action: 'sts:GetSessionToken', resource: '*' }, { identity: [denyAll] })).toBe('explicitDeny');
  });

  it('is named by its Sid', () => {
    expect(decide({}, { identity: [policy(allow(), deny({ Sid: 'NoRead' }))] }).decidedBy.statement).toBe('NoRead');
  });
});

describe('SCPs', () => {
  it('must allow at every level', () => {
    const identity = [allowAll];
    expect(decisionOf({}, { identity, scps: [[allowAll], [allowOther, allowAll], [allowAll]] })).toBe('allowed');
    expect(decide({}, { identity, scps: [[allowAll], [allowOther], []] })).toEqual({
      decision: 'implicitDeny',
      decidedBy: { kind: 'scp', level: 1 },
    });
  });

  it('may be limited to resources and conditions', () => {
    const scp = policy(allow({ Resource: 'arn:aws:s3:::data/*', Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }));
    const context = { 'aws:RequestedRegion': 'eu-west-1' };
    expect(decisionOf({ context }, { identity: [allowAll], scps: [[scp]] })).toBe('allowed');
    expect(decisionOf({}, { identity: [allowAll], scps: [[scp]] })).toBe('implicitDeny');
  });

  it('bind the root user of a member account, not the management account', () => {
    expect(decisionOf({ principal: root }, { scps: [[allowOther]] }, { managementAccount: account })).toBe('allowed');
    expect(decisionOf({ principal: root }, { scps: [[allowOther]] }, { managementAccount: otherAccount })).toBe('implicitDeny');
  });

  it('do not bind service-linked roles', () => {
    const principal = `arn:aws:sts::${account}:assumed-role/AWSServiceRoleForConfig/x`;
    expect(decisionOf({ principal }, { identity: [allowAll], scps: [[denyAll]] })).toBe('allowed');
    expect(decisionOf({ principal: session }, { identity: [allowAll], scps: [[denyAll]] })).toBe('explicitDeny');
  });

  it('do not bind services', () => {
    const resource = names('*');
    expect(decisionOf({ principal: { kind: 'service', service: 'a.amazonaws.com' } }, { resource, scps: [[denyAll]] })).toBe('allowed');
    expect(decisionOf({}, { resource, scps: [[denyAll]] })).toBe('explicitDeny');
  });

  it('do not grant', () => {
    expect(decide({}, { scps: [[allowAll]] })).toEqual({ decision: 'implicitDeny', decidedBy: { kind: 'identity' } });
    expect(decisionOf({}, { scps: [[allowAll]], identity: [allowAll] })).toBe('allowed');
  });
});

describe('RCPs', () => {
  const rcps = [[policy(deny({ Principal: '*' }))]];
  const key = `arn:aws:kms:eu-west-1:${account}:key/1`;
  const useKey = { action: 'kms:Decrypt', resource: key };

  it('deny in services that support them', () => {
    expect(decisionOf({}, { identity: [allowAll], rcps })).toBe('explicitDeny');
    expect(decisionOf({ action: 'sagemaker:ListModels', resource: '*' }, { identity: [allowAll], rcps })).toBe('allowed');
  });

  it('name everybody', () => {
    expect(decisionOf({}, { identity: [allowAll], rcps: [[policy(deny())]] })).toBe('allowed');
    expect(decisionOf({}, { identity: [allowAll], rcps: [[policy(deny({ Principal: { AWS: '*' } }))]] })).toBe('explicitDeny');
  });

  it('need no Allow beside RCPFullAWSAccess, which is always there', () => {
    expect(decisionOf({}, { identity: [allowAll], rcps: [[], [policy(deny({ Principal: '*', Action: 's3:PutObject' }))]] })).toBe(
      'allowed',
    );
    expect(
      decisionOf(
        { action: 's3:PutObject' },
        { identity: [allowAll], rcps: [[], [policy(deny({ Principal: '*', Action: 's3:PutObject' }))]] },
      ),
    ).toBe('explicitDeny');
  });

  it('do not bind resources of the management account', () => {
    const request = { resourceAccount: otherAccount };
    const policies = { identity: [allowAll], resource: names({ AWS: user }), rcps };
    expect(decisionOf(request, policies, { managementAccount: otherAccount })).toBe('allowed');
    expect(decisionOf(request, policies, { managementAccount: account })).toBe('explicitDeny');
  });

  it('bind services, but not service-linked roles', () => {
    const linked = { 'aws:PrincipalArn': `arn:aws:iam::${account}:role/aws-service-role/x.amazonaws.com/Linked` };
    const policies = { identity: [allowAll], resource: names('*'), rcps };
    expect(decisionOf({ principal: { kind: 'service', service: 'a.amazonaws.com' } }, policies)).toBe('explicitDeny');
    expect(decisionOf({ principal: session, context: linked }, policies)).toBe('allowed');
  });

  it('bind neither kms:RetireGrant nor keys that AWS manages', () => {
    const policies = { identity: [allowAll], resource: names({ AWS: user }), rcps };
    expect(decisionOf(useKey, policies)).toBe('explicitDeny');
    expect(decisionOf({ ...useKey, action: 'kms:RetireGrant' }, policies)).toBe('allowed');
    expect(decisionOf({ ...useKey, context: { 'kms:ResourceAliases': ['alias/aws/s3'] } }, policies)).toBe('allowed');
  });
});

describe('VPC endpoint policies', () => {
  it('must allow when the call came through an endpoint', () => {
    expect(decisionOf({}, { identity: [allowAll], endpoint: [names('*')] })).toBe('allowed');
    expect(decide({}, { identity: [allowAll], endpoint: [names({ AWS: otherAccount })] })).toEqual({
      decision: 'implicitDeny',
      decidedBy: { kind: 'endpoint' },
    });
  });

  it('do not grant', () => {
    expect(decisionOf({}, { endpoint: [names('*')] })).toBe('implicitDeny');
  });
});

describe('within one account', () => {
  const limits = { boundary: [allowOther], session: [allowOther] };

  it('either identity or resource policy is enough', () => {
    expect(decide({}, { identity: [allowAll] }).decidedBy).toEqual({ kind: 'identity', policy: 0, statement: 0 });
    expect(decide({}, { identity: [allowAll], resource: names({ AWS: user }) }).decidedBy.kind).toBe('resource');
    expect(decide({}, {})).toEqual({ decision: 'implicitDeny', decidedBy: { kind: 'identity' } });
  });

  it('a resource policy that names the user, session or federated user passes over boundary and session policy', () => {
    for (const principal of [user, session, federatedUser]) {
      expect(decisionOf({ principal }, { resource: names({ AWS: principal }), ...limits })).toBe('allowed');
    }
  });

  it('so does one that names everybody', () => {
    expect(decisionOf({ principal: session }, { resource: names('*'), ...limits })).toBe('allowed');
  });

  it('but one that names the role is limited by the boundary', () => {
    expect(decisionOf({ principal: session }, { resource: names({ AWS: role }), boundary: [allowAll] })).toBe('allowed');
    expect(decide({ principal: session }, { resource: names({ AWS: role }), boundary: [allowOther] }).decidedBy).toEqual({
      kind: 'boundary',
    });
  });

  it('and by the session policy', () => {
    expect(decisionOf({ principal: session }, { resource: names({ AWS: role }), session: [allowAll] })).toBe('allowed');
    expect(decide({ principal: session }, { resource: names({ AWS: role }), session: [allowOther] }).decidedBy).toEqual({
      kind: 'session',
    });
  });

  it('the boundary limits identity policies and grants nothing', () => {
    expect(decisionOf({}, { identity: [allowAll], boundary: [allowAll] })).toBe('allowed');
    expect(decide({}, { identity: [allowAll], boundary: [allowOther] }).decidedBy).toEqual({ kind: 'boundary' });
    expect(decide({}, { boundary: [allowAll] }).decidedBy).toEqual({ kind: 'identity' });
  });

  it('session policies limit sessions, and do not exist for users', () => {
    expect(decide({ principal: session }, { identity: [allowAll], session: [allowOther] }).decidedBy).toEqual({ kind: 'session' });
    expect(decisionOf({ principal: session }, { identity: [allowAll], session: [allowOther, allowAll] })).toBe('allowed');
    expect(decisionOf({ principal: user }, { identity: [allowAll], session: [allowOther] })).toBe('allowed');
  });

  it('a federated user needs a session policy', () => {
    expect(decisionOf({ principal: federatedUser }, { identity: [allowAll], session: [allowAll] })).toBe('allowed');
    expect(decide({ principal: federatedUser }, { identity: [allowAll] }).decidedBy).toEqual({ kind: 'session' });
  });

  it('identity policies do not exist for a root user', () => {
    expect(decisionOf({ principal: root }, { identity: [denyAll] })).toBe('allowed');
    expect(decisionOf({ principal: user }, { identity: [denyAll] })).toBe('explicitDeny');
  });

  it('an identity policy must say for which resource', () => {
    expect(decisionOf({}, { identity: [policy({ Effect: 'Allow', Action: '*', Resource: '*' })] })).toBe('allowed');
    expect(decisionOf({}, { identity: [policy({ Effect: 'Allow', Action: '*' })] })).toBe('implicitDeny');
  });

  it('a root user needs no policy', () => {
    expect(decide({ principal: root }, {})).toEqual({ decision: 'allowed', decidedBy: { kind: 'identity' } });
    expect(decisionOf({ principal: user }, {})).toBe('implicitDeny');
  });
});

describe('across accounts', () => {
  const request = { resourceAccount: otherAccount };

  it('both sides must allow', () => {
    expect(decide(request, { identity: [allowAll], resource: names({ AWS: account }) }).decidedBy.kind).toBe('identity');
    expect(decide(request, { identity: [allowAll] }).decidedBy).toEqual({ kind: 'resource' });
    expect(decide(request, { resource: names({ AWS: user }) }).decidedBy).toEqual({ kind: 'identity' });
  });

  it('nothing passes over boundary or session policy', () => {
    const both = { identity: [allowAll], resource: names('*') };
    expect(decisionOf({ ...request, principal: session }, { ...both, boundary: [allowAll], session: [allowAll] })).toBe('allowed');
    expect(decide({ ...request, principal: session }, { ...both, boundary: [allowOther] }).decidedBy).toEqual({ kind: 'boundary' });
    expect(decide({ ...request, principal: session }, { ...both, session: [allowOther] }).decidedBy).toEqual({ kind: 'session' });
  });

  it('the account is read from the ARN when the request does not tell', () => {
    const queue = { action: 'sqs:SendMessage', resource: `arn:aws:sqs:eu-west-1:${otherAccount}:q` };
    expect(decisionOf({ ...queue, resourceAccount: account }, { identity: [allowAll] })).toBe('allowed');
    expect(decisionOf(queue, { identity: [allowAll] })).toBe('implicitDeny');
  });

  it('a root user needs the other side', () => {
    expect(decisionOf({ ...request, principal: root }, { resource: names({ AWS: account }) })).toBe('allowed');
    expect(decisionOf({ ...request, principal: root }, {})).toBe('implicitDeny');
  });
});

describe('keys and role trust', () => {
  const key = { action: 'kms:Decrypt', resource: `arn:aws:kms:eu-west-1:${account}:key/1` };
  const assume = { action: 'sts:AssumeRole', resource: role };
  const trust = (element: PrincipalJson): PolicyJson => ({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: element },
  });

  it('a key policy must allow, also within the account', () => {
    expect(decisionOf(key, { identity: [allowAll], resource: names({ AWS: root }) })).toBe('allowed');
    expect(decide(key, { identity: [allowAll] }).decidedBy).toEqual({ kind: 'resource' });
    expect(decisionOf({ action: 'kms:ListKeys', resource: '*' }, { identity: [allowAll] })).toBe('allowed');
  });

  it('a key policy that names the user is enough', () => {
    expect(decisionOf(key, { resource: names({ AWS: user }) })).toBe('allowed');
    expect(decisionOf(key, { resource: names({ AWS: root }) })).toBe('implicitDeny');
  });

  it('a trust policy must allow, and has no Resource', () => {
    expect(decisionOf(assume, { identity: [allowAll], resource: trust({ AWS: account }) })).toBe('allowed');
    expect(decide(assume, { identity: [allowAll], resource: trust({ AWS: otherAccount }) }).decidedBy).toEqual({ kind: 'resource' });
  });

  it('a trust policy alone lets a service assume the role', () => {
    const principal = { kind: 'service', service: 'sagemaker.amazonaws.com' } as const;
    expect(decisionOf({ ...assume, principal }, { resource: trust({ Service: 'sagemaker.amazonaws.com' }) })).toBe('allowed');
    expect(decide({ ...assume, principal }, { resource: trust({ AWS: account }) }).decidedBy).toEqual({ kind: 'resource' });
  });
});
