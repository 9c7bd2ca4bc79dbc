/**
 * Policy documents: JSON text or value → a frozen tree in which every element knows where it was written.
 */
export { policyKinds, type PolicyKind } from './lib/syntax/policy-kind.ts';
export type {
  ActionElement,
  Condition,
  Effect,
  Place,
  Placed,
  PolicyDocument,
  PolicyVersion,
  PrincipalElement,
  PrincipalEntry,
  PrincipalEntryType,
  ResourceElement,
  Statement,
} from './lib/syntax/policy-document.ts';
export { parsePolicy, type ParsedPolicy, type ParsePolicyOptions } from './lib/syntax/parse-policy.ts';
