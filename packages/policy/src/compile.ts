/**
 * Policy documents → an immutable form that is fast to evaluate and is shared between accounts.
 */
export { compilePolicy } from './lib/compile/compile-policy.ts';
export type { CompiledPolicy } from './lib/compile/compiled-policy.ts';
export { createPolicyCompiler, type PolicyCompiler } from './lib/compile/policy-compiler.ts';
