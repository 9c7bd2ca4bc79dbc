import { quota, sizeFor } from '@paddock/aws-data/quotas';
import { hasErrors } from '@paddock/base/diagnostics';
import { compilePolicy } from '@paddock/policy/compile';
import { parsePolicy } from '@paddock/policy/document';
import { evaluate } from '@paddock/policy/evaluate';
import { callerKeys, callKeys } from '../../gateway/context-keys.ts';
import type { Call } from '../../operation.ts';
import { limitExceeded, malformedPolicy } from './errors.ts';
import { principalExists } from './principals.ts';

/**
 * Throws `MalformedPolicyDocumentException` for a key policy of the wrong form, with principals that are not there, or that would not let the caller
 * change it again; `LimitExceededException` for one that is too long.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
 */
export function checkKeyPolicy(call: Call, keyArn: string, text: string, bypassLockoutCheck: boolean): void {
  if (sizeFor('kms/key-policy-size', text) > quota('kms/key-policy-size').value) throw limitExceeded('The key policy is too long.');
  const { policy, diagnostics } = parsePolicy(text, 'resource');
  if (policy === undefined || hasErrors(diagnostics)) {
    throw malformedPolicy(
      diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ summary }) => summary)
        .join('; '),
    );
  }
  for (const statement of policy.statements) {
    if (statement.principal === undefined) throw malformedPolicy('A statement of a key policy must have a Principal.');
    if (statement.resource === undefined) throw malformedPolicy('A statement of a key policy must have a Resource.');
    for (const { type, value } of statement.principal.entries) {
      if (type === 'AWS' && !principalExists(call.state, value))
        throw malformedPolicy('Policy contains a statement with one or more invalid principals.');
    }
  }
  if (!bypassLockoutCheck && !mayChangeIt(call, keyArn, text)) {
    throw malformedPolicy('The new key policy will not allow you to update the key policy in the future.');
  }
}

/** Judged by the key policy alone: the caller's own policies are taken to allow it. */
function mayChangeIt(call: Call, keyArn: string, text: string): boolean {
  const { caller, account, region, now, source, state } = call;
  const decision = evaluate(
    {
      principal: caller.principal,
      action: 'kms:PutKeyPolicy',
      resource: keyArn,
      resourceAccount: account,
      context: {
        ...callKeys({ region, now, source, via: [] }),
        ...callerKeys(caller, state),
        'aws:ResourceAccount': account,
        'kms:CallerAccount': account,
      },
    },
    { identity: [everything], resource: compilePolicy(text, 'resource') },
  );
  return decision.decision === 'allowed';
}

const everything = compilePolicy('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}', 'identity');
