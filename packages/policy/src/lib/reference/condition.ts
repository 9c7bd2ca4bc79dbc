import { conditionKey } from '@paddock/aws-data/iam';
import { PaddockError } from '@paddock/base/errors';
import { comparisons } from './comparison.ts';
import { readPattern, type VariableLookup } from './pattern.ts';
import { listOf, type ConditionValue, type OneOrMany, type StatementJson } from './reference-types.ts';
import type { Context } from './requester.ts';

/**
 * Operators are ANDed, and so are the keys of one operator; the values of one key are ORed (NORed for a negated operator).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 * @throws PaddockError `input/invalid` for an operator that does not exist
 */
export function conditionHolds(condition: StatementJson['Condition'], context: Context, lookup: VariableLookup | undefined): boolean {
  const tests = Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, wanted]) => testHolds(operator, key, wanted, context, lookup)),
  );
  return tests.every(Boolean);
}

/**
 * One operator on one key.
 * - Missing key: a positive operator is false, a negated one true, `…IfExists` true.
 *   https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * - `ForAllValues` is true for a missing key or an empty set, `ForAnyValue` false.
 *   https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 * - A multi-valued key needs a set operator; without one its values do not match.
 */
function testHolds(
  operator: string,
  key: string,
  wanted: OneOrMany<ConditionValue>,
  context: Context,
  lookup: VariableLookup | undefined,
): boolean {
  const values = context.get(key.toLowerCase());
  if (operator === 'Null') return nullHolds(values, wanted);
  const [, set, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(operator) ?? [];
  const comparison = comparisons.get(name);
  if (comparison === undefined) throw new PaddockError('input/invalid', { detail: `no such condition operator: ${operator}` });
  const { matches, negated, variables } = comparison;
  const patterns = listOf(wanted).map((value) => readPattern(String(value), variables ? lookup : undefined));
  const holds = (value: string) => patterns.some((pattern) => pattern !== undefined && matches(value, pattern)) !== negated;

  if (values === undefined && ifExists !== undefined) return true;
  if (set === 'ForAllValues') return (values ?? []).every(holds);
  if (set === 'ForAnyValue') return (values ?? []).some(holds);
  const [only, ...others] = values ?? [];
  if (only === undefined || others.length > 0 || isMultiValued(key)) return negated;
  return holds(only);
}

/**
 * `Null`: "true" wants the key absent, "false" wants it present with a value.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null
 */
function nullHolds(values: readonly string[] | undefined, wanted: OneOrMany<ConditionValue>): boolean {
  const isNull = values === undefined || values.length === 0;
  return listOf(wanted).some((value) => String(value).toLowerCase() === String(isNull));
}

/**
 * What policy variables stand for: single-valued keys that the request has. A multi-valued key cannot be a variable.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function variablesFrom(context: Context): VariableLookup {
  return (key) => {
    const values = context.get(key.toLowerCase()) ?? [];
    return values.length === 1 && !isMultiValued(key) ? values[0] : undefined;
  };
}

const isMultiValued = (key: string): boolean => conditionKey(key)?.multiValued ?? false;
