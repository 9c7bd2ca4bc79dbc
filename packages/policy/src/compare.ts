/**
 * What one policy allows and another does not: `paddock policy compare`.
 */
export { comparePolicies, type Comparison, type CompareOptions, type Direction } from './lib/prove/compare/compare-policies.ts';
export {
  compareBatchLine,
  type CompareBatchOutcome,
  type CompareBatchResult,
  type CompareLineOptions,
} from './lib/prove/compare/compare-batch-line.ts';
