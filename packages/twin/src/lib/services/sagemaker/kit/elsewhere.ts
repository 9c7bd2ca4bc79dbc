import type { Call } from '../../../operation.ts';

/** The call as it would be in the account and region of an ARN: a resource policy may let callers of other accounts in. A name leaves it as it is. */
export function whereItIs(call: Call, nameOrArn: string): Call {
  const [arn, , , region, account] = nameOrArn.split(':', 5);
  return arn === 'arn' && region !== undefined && account !== undefined ? { ...call, region, account } : call;
}
