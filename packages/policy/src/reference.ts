/**
 * A second evaluator, small and slow, written from AWS's documentation alone: the judge of the fast one (`./evaluate.ts`).
 * Not for production: it reads the JSON documents anew for each request.
 */
export { referenceEvaluate } from './lib/reference/decide.ts';
export type {
  PolicyJson,
  ReferenceDecidedBy,
  ReferenceDecision,
  ReferenceOptions,
  ReferencePolicies,
  ReferencePolicyKind,
  ReferencePrincipal,
  ReferenceRequest,
  StatementJson,
} from './lib/reference/reference-types.ts';
