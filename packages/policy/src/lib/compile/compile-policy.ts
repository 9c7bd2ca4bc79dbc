import { PaddockError } from '@paddock/base/errors';
import { isParsedPolicy, parsePolicy, type ParsePolicyOptions } from '../syntax/parse-policy.ts';
import type { PolicyDocument } from '../syntax/policy-document.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';
import { compileDocument, type CompiledPolicy } from './compiled-policy.ts';

/**
 * Makes a policy ready to be evaluated: a document from `parsePolicy`, JSON text, or a JSON value.
 * Throws `input/invalid`, with the diagnostics, for a document that is not a valid policy of that kind: such a document is never evaluated.
 */
export function compilePolicy(source: unknown, kind: PolicyKind, options: ParsePolicyOptions = {}): CompiledPolicy {
  return compileDocument(documentOf(source, kind, options));
}

function documentOf(source: unknown, kind: PolicyKind, options: ParsePolicyOptions): PolicyDocument {
  if (isParsedPolicy(source)) {
    if (source.kind === kind) return source;
    return documentOf(source.text ?? source.value, kind, source.file === undefined ? options : { file: source.file });
  }
  const { policy, diagnostics } = parsePolicy(source, kind, options);
  if (policy === undefined)
    throw new PaddockError('input/invalid', { detail: `a policy of kind ${kind}: ${diagnostics[0]?.summary ?? ''}`, diagnostics });
  return policy;
}
