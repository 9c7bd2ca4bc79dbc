import { quota, sizeFor } from '@paddock/aws-data/quotas';
import { parsePolicy, type PolicyKind } from '@paddock/policy/document';
import { findAccount } from '../../accounts.ts';
import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import { limitExceeded } from './errors.ts';
import { findRole, findUser } from './store.ts';

/** Throws `MalformedPolicyDocument`, with everything that is wrong, for a document that is not a valid policy of the kind. */
export function checkDocument(text: string, kind: PolicyKind): void {
  const { policy, diagnostics } = parsePolicy(text, kind);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (policy !== undefined && errors.length === 0) return;
  const list = errors.map((error) => (error.line === undefined ? error.summary : `${error.summary} (line ${error.line})`));
  throw new ApiError('MalformedPolicyDocumentException', `Syntax errors in policy. ${list.join(' ')}`);
}

/**
 * A trust policy must be well formed, short enough, and name no role or user that does not exist: IAM turns those into unique ids.
 * Accounts that the twin does not hold are taken to exist.
 */
export function checkTrustPolicy(call: Call, text: string): void {
  if (sizeFor('iam/role-trust-policy-size', text) > quota('iam/role-trust-policy-size').value) {
    throw limitExceeded(`Cannot exceed quota for ACLSizePerRole: ${quota('iam/role-trust-policy-size').value}`);
  }
  checkDocument(text, 'trust');
  for (const arn of principalArns(JSON.parse(text) as unknown)) {
    const match = /^arn:aws[\w-]*:iam::(\d{12}):(role|user)\/(?:.*\/)?([^/]+)$/.exec(arn);
    if (match === null || findAccount(call.state, match[1]!) === undefined) continue;
    const entity = match[2] === 'role' ? findRole(call.state, match[1]!, match[3]!) : findUser(call.state, match[1]!, match[3]!);
    if (entity?.arn !== arn) throw new ApiError('MalformedPolicyDocumentException', `Invalid principal in policy: "AWS":"${arn}"`);
  }
}

function principalArns(document: unknown): readonly string[] {
  const { Statement } = document as { readonly Statement: unknown };
  const statements = (Array.isArray(Statement) ? Statement : [Statement]) as readonly {
    readonly Principal?: { readonly AWS?: string | readonly string[] } | string;
  }[];
  return statements.flatMap(({ Principal }) => (typeof Principal === 'object' ? [Principal.AWS ?? []].flat() : []));
}
