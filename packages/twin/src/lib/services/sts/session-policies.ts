import { quota, sizeFor } from '@paddock/aws-data/quotas';
import { parsePolicy } from '@paddock/policy/document';
import { ApiError } from '../../api-error.ts';
import type { SessionFacts } from '../../caller.ts';
import type { Call } from '../../operation.ts';
import { managedDocument } from '../iam/store.ts';

export interface PolicyDescriptor {
  readonly arn?: string;
}

export interface SessionPolicyInput {
  readonly Policy?: string;
  readonly PolicyArns?: readonly PolicyDescriptor[];
}

/** The session policies of a request, checked. Throws `MalformedPolicyDocument`, `PackedPolicyTooLarge`, `ValidationError`. */
export function sessionPolicies(call: Call, account: string, input: SessionPolicyInput): Pick<SessionFacts, 'policy' | 'policyArns'> {
  const arns = (input.PolicyArns ?? []).flatMap((descriptor) => (descriptor.arn === undefined ? [] : [descriptor.arn]));
  if (arns.length > quota('sts/session-policy-arns').value)
    throw new ApiError(
      'PackedPolicyTooLargeException',
      `At most ${quota('sts/session-policy-arns').value} session policies may be given by ARN.`,
    );
  for (const arn of arns) {
    if (managedDocument(call.state, account, arn) === undefined) throw new ApiError('ValidationError', `The policy ${arn} does not exist.`);
  }
  if (input.Policy !== undefined) {
    const { policy, diagnostics } = parsePolicy(input.Policy, 'session');
    if (policy === undefined) throw new ApiError('MalformedPolicyDocumentException', diagnostics.map((each) => each.summary).join('; '));
    const most = quota('sts/session-policy-size').value;
    if (sizeFor('sts/session-policy-size', input.Policy) > most)
      throw new ApiError('PackedPolicyTooLargeException', `The session policy is longer than ${most} characters.`);
  }
  return { ...(input.Policy === undefined ? {} : { policy: input.Policy }), ...(arns.length === 0 ? {} : { policyArns: arns }) };
}

/** How much of the space for session policies and tags is used, in percent. AWS packs them in a way it does not publish: this is the share of characters. */
export function packedPolicySize(session: SessionFacts): number {
  const characters = (session.policy ?? '').length + JSON.stringify(session.tags ?? {}).length + (session.policyArns ?? []).join('').length;
  return Math.ceil((characters / quota('sts/session-policy-size').value) * 100);
}
