import { literalText } from '../matching/pattern.ts';
import type { Comparison } from './comparison.ts';
import type { ConditionOperator } from './operator.ts';
import { parseDate } from './values/parse-date.ts';
import { parseNumber } from './values/parse-number.ts';

const readers = {
  numeric: { prefix: 'Numeric', parse: parseNumber, expected: 'a number such as 3600 or 0.5' },
  date: { prefix: 'Date', parse: parseDate, expected: 'a date such as 2026-11-23T09:00:00Z, or seconds since 1970' },
} as const;

/**
 * A numeric or date operator. A value of the request that cannot be read as one matches nothing.
 * Source: IAM user guide, `reference_policies_elements_condition_operators`.
 */
export function defineComparison(family: keyof typeof readers, comparison: Comparison): ConditionOperator {
  const { prefix, parse, expected } = readers[family];
  return {
    name: `${prefix}${comparison.suffix}`,
    family,
    negated: comparison.negated,
    variables: false,
    wildcards: false,
    problem: (value) => (parse(value) === undefined ? `it is not ${expected}` : undefined),
    test: (pattern) => {
      const bound = parse(literalText(pattern) ?? '');
      if (bound === undefined) return () => false;
      return (value) => {
        const given = parse(value);
        return given !== undefined && comparison.compare(given, bound);
      };
    },
  };
}
