import { PaddockError } from '@paddock/base/errors';
import { isParsedPolicy, parsePolicy, readPolicyForm, type ParsePolicyOptions } from '../syntax/parse-policy.ts';
import type { PolicyDocument } from '../syntax/policy-document.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';
import { compileForm, type CompiledPolicy } from './compiled-policy.ts';
import { unshared, type PartCompiler } from './part-compiler.ts';

/**
 * Makes a policy ready to be evaluated: a document from `parsePolicy`, JSON text, or a JSON value.
 * Throws `input/invalid`, with the diagnostics, for a document that is not a valid policy of that kind: such a document is never evaluated.
 */
export function compilePolicy(source: unknown, kind: PolicyKind, options: ParsePolicyOptions = {}): CompiledPolicy {
  return compileSource(source, kind, options, unshared);
}

export function compileSource(source: unknown, kind: PolicyKind, options: ParsePolicyOptions, parts: PartCompiler): CompiledPolicy {
  if (isParsedPolicy(source)) {
    if (source.kind === kind) return compileForm(kind, source, () => source, parts);
    return compileSource(source.text ?? source.value, kind, source.file === undefined ? options : { file: source.file }, parts);
  }
  if (typeof source === 'string') {
    const document = documentOf(source, kind, options);
    return compileForm(kind, document, () => document, parts);
  }
  return compileValue(source, JSON.stringify(source) ?? '', kind, options, parts);
}

/** @param text the value as JSON: kept instead of the value, which may change and is larger */
export function compileValue(
  value: unknown,
  text: string,
  kind: PolicyKind,
  options: ParsePolicyOptions,
  parts: PartCompiler,
): CompiledPolicy {
  const form = readPolicyForm(value, kind) ?? documentOf(value, kind, options);
  return compileForm(kind, form, () => documentOf(JSON.parse(text), kind, options), parts);
}

function documentOf(source: unknown, kind: PolicyKind, options: ParsePolicyOptions): PolicyDocument {
  const { policy, diagnostics } = parsePolicy(source, kind, options);
  if (policy === undefined)
    throw new PaddockError('input/invalid', { detail: `a policy of kind ${kind}: ${diagnostics[0]?.summary ?? ''}`, diagnostics });
  return policy;
}
