import type { Diagnostic } from '@paddock/base/diagnostics';
import type { AccountNode } from './ou-tree.ts';

/** Accounts that something other than the tree brings into it, and what was wrong. */
export interface BroughtAccounts {
  readonly accounts: readonly { readonly ou: string; readonly account: AccountNode }[];
  readonly diagnostics: readonly Diagnostic[];
}
