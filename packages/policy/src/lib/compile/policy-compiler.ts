import { hashOf, sha256Hex } from '@paddock/base/hash';
import type { PolicyKind } from '../syntax/policy-kind.ts';
import { compilePolicy } from './compile-policy.ts';
import type { CompiledPolicy } from './compiled-policy.ts';

/** Compiles each document once, however many accounts have it. */
export interface PolicyCompiler {
  /** As `compilePolicy`; the same content and kind give the same object. */
  compile(source: unknown, kind: PolicyKind): CompiledPolicy;
  /** How many different policies it holds. */
  readonly size: number;
}

/** A cache without a bound: it lives as long as the estate that it serves. Keys are hashes of the text, or of the canonical JSON of a value. */
export function createPolicyCompiler(): PolicyCompiler {
  const policies = new Map<string, CompiledPolicy>();
  return {
    compile: (source, kind) => {
      const key = `${kind} ${typeof source === 'string' ? sha256Hex(source) : hashOf(source)}`;
      const known = policies.get(key);
      if (known !== undefined) return known;
      const compiled = compilePolicy(source, kind);
      policies.set(key, compiled);
      return compiled;
    },
    get size() {
      return policies.size;
    },
  };
}
