/** Compliance scope: which classes of data live in which account, and by whose word. */
export { recordRelease, recordRemoval } from './lib/scope/record-scope.ts';
export { accountScope, accountScopes, type AccountScope, type LivingCopy } from './lib/scope/scope-state.ts';
export { treatments, type DataClass, type ScopeRelease, type ScopeRemoval } from './lib/scope/scope-body.ts';
