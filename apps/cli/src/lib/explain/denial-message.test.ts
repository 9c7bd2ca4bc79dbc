import { describe, expect, it } from 'vitest';
import { parseDenialMessage } from './denial-message.ts';

const caller = 'arn:aws:sts::111122223333:assumed-role/scientist/bo';
const action = 'sagemaker:CreateEndpoint';
const resource = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/e';
const start = `User: ${caller} is not authorized to perform: ${action} on resource: ${resource}`;
const policyArn = 'arn:aws:organizations::999988887777:policy/o-abc/service_control_policy/p-12345678';

describe('the text of an AccessDenied error', () => {
  it.each([
    ['a service control policy', 'scp'],
    ['a resource control policy', 'rcp'],
    ['a VPC endpoint policy', 'endpoint'],
    ['a resource-based policy', 'resource'],
    ['an identity-based policy', 'identity'],
    ['a permissions boundary', 'boundary'],
    ['a session policy', 'session'],
  ])('with an explicit deny in %s', (kind, gate) => {
    const expected = { caller, action, resource, gate, explicit: true };
    expect(parseDenialMessage(`${start} with an explicit deny in ${kind}`)).toEqual(expected);
    expect(parseDenialMessage(`${start} with an explicit deny in ${kind}: ${policyArn}`)).toEqual({ ...expected, policyArn });
  });
  it.each([
    ['service control policy', 'scp'],
    ['resource control policy', 'rcp'],
    ['VPC endpoint policy', 'endpoint'],
    ['resource-based policy', 'resource'],
    ['identity-based policy', 'identity'],
    ['permissions boundary', 'boundary'],
    ['session policy', 'session'],
  ])('because no %s allows', (kind, gate) => {
    expect(parseDenialMessage(`${start} because no ${kind} allows the ${action} action`)).toEqual({
      caller,
      action,
      resource,
      gate,
      explicit: false,
    });
  });
  it('without a resource', () => {
    expect(
      parseDenialMessage(
        `User: ${caller} is not authorized to perform: iam:ListRoles because no identity-based policy allows the iam:ListRoles action`,
      ),
    ).toEqual({ caller, action: 'iam:ListRoles', gate: 'identity', explicit: false });
  });
  it('without a reason, as services wrote it before 2021 and STS still does', () => {
    expect(parseDenialMessage(start)).toEqual({ caller, action, resource });
    expect(parseDenialMessage(`${start}.`)).toEqual({ caller, action, resource });
  });
  it('with the resource in quotes, as S3 writes it', () => {
    const text = `User: ${caller} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k" because no identity-based policy allows the s3:GetObject action`;
    expect(parseDenialMessage(text)).toMatchObject({ resource: 'arn:aws:s3:::b/k', gate: 'identity' });
  });
  it('with what the AWS CLI puts before it, over several lines', () => {
    const text = `\nAn error occurred (AccessDeniedException) when calling the CreateEndpoint operation: ${start}\n  with an explicit deny in a service control policy: ${policyArn}\n`;
    expect(parseDenialMessage(text)).toEqual({
      caller,
      action,
      resource,
      gate: 'scp',
      explicit: true,
      policyArn,
      operation: 'CreateEndpoint',
    });
  });
  it.each(['Access Denied', 'You are not authorized to perform this operation. Encoded authorization failure message: abc', ''])(
    'is nothing to work with where it says not who or what: %j',
    (text) => {
      expect(parseDenialMessage(text)).toBeUndefined();
    },
  );
});
