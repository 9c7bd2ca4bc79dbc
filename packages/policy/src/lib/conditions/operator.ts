import type { Pattern } from '../matching/pattern.ts';

/** What kind of value an operator compares: decides which keys it suits. */
export type OperatorFamily = 'string' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip' | 'arn' | 'null';

export type ValueTest = (value: string) => boolean;

/** One condition operator, without its prefixes and suffixes. */
export interface ConditionOperator {
  /** As AWS writes it, e.g. `StringNotLike`. */
  readonly name: string;
  readonly family: OperatorFamily;
  /** True for the `Not` forms: the condition holds when no policy value matches the request's. */
  readonly negated: boolean;
  /** Policy values may hold variables (string and ARN operators). */
  readonly variables: boolean;
  /** `*` and `?` are wildcards. */
  readonly wildcards: boolean;
  /** What is wrong with a policy value, or undefined. For values with variables it is not asked. */
  problem(value: string): string | undefined;
  /** A test of one value of the request against one value of the policy; for `Not` forms the test of the positive form. */
  test(pattern: Pattern): ValueTest;
  /** Where many literal values can be tested at once. */
  testLiterals?(values: readonly string[]): ValueTest;
}

/** The name of the operator and whether it is the `Not` form. */
export interface OperatorForm {
  readonly name: string;
  readonly negated: boolean;
}
