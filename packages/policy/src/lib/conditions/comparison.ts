/** The six comparisons that numbers and dates share. `value` comes from the request, `expected` from the policy. */
export interface Comparison {
  /** The end of the operator's name, e.g. `LessThanEquals`. */
  readonly suffix: string;
  readonly negated: boolean;
  compare(value: number, expected: number): boolean;
}

const equal = (value: number, expected: number): boolean => value === expected;

export const equals: Comparison = { suffix: 'Equals', negated: false, compare: equal };
export const notEquals: Comparison = { suffix: 'NotEquals', negated: true, compare: equal };
export const lessThan: Comparison = { suffix: 'LessThan', negated: false, compare: (value, expected) => value < expected };
export const lessThanEquals: Comparison = { suffix: 'LessThanEquals', negated: false, compare: (value, expected) => value <= expected };
export const greaterThan: Comparison = { suffix: 'GreaterThan', negated: false, compare: (value, expected) => value > expected };
export const greaterThanEquals: Comparison = {
  suffix: 'GreaterThanEquals',
  negated: false,
  compare: (value, expected) => value >= expected,
};
