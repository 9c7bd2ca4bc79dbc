import { isParsedPolicy } from '../syntax/parse-policy.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';
import { compileSource, compileValue } from './compile-policy.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { createPartCache } from './part-compiler.ts';

/** Compiles each document once, however many accounts have it, and shares what different documents have in common. */
export interface PolicyCompiler {
  /** As `compilePolicy`; the same JSON text and kind give the same object. */
  compile(source: unknown, kind: PolicyKind): CompiledPolicy;
  /** How many different policies it holds. */
  readonly size: number;
}

/** A cache without a bound: it lives as long as the estate that it serves. Keys are the kind and the JSON text. */
export function createPolicyCompiler(): PolicyCompiler {
  const byKind = new Map<PolicyKind, Map<string, CompiledPolicy>>();
  const parts = createPartCache();
  return {
    compile: (source, kind) => {
      const policies = byKind.get(kind) ?? new Map<string, CompiledPolicy>();
      byKind.set(kind, policies);
      const text = textOf(source);
      const known = policies.get(text);
      if (known !== undefined) return known;
      const isValue = typeof source !== 'string' && !isParsedPolicy(source);
      const compiled = isValue ? compileValue(source, text, kind, {}, parts) : compileSource(source, kind, {}, parts);
      policies.set(text, compiled);
      return compiled;
    },
    get size() {
      let size = 0;
      for (const policies of byKind.values()) size += policies.size;
      return size;
    },
  };
}

function textOf(source: unknown): string {
  if (typeof source === 'string') return source;
  if (isParsedPolicy(source)) return source.text ?? JSON.stringify(source.value);
  return JSON.stringify(source) ?? '';
}
