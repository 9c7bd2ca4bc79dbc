import { PaddockError } from '@paddock/base/errors';
import { literalText, type Pattern } from '../matching/pattern.ts';
import { constantPattern, parseTemplate, resolveTemplate, type ResolveVariable, type Template } from '../matching/template.ts';
import type { Condition, PolicyVersion } from '../syntax/policy-document.ts';
import { isMultiValued } from './is-multi-valued.ts';
import { parseOperatorName, type OperatorUse } from './operator-name.ts';
import type { ConditionOperator, ValueTest } from './operator.ts';

/** What a request says about a key: one value, several, or nothing. An empty list is nothing. */
export type KeyValue = string | readonly string[] | undefined;

export interface ContextView {
  value(lowerKey: string): KeyValue;
  readonly resolve: ResolveVariable;
}

/** One key under one operator, ready to be tested against requests. */
export interface CompiledCondition {
  readonly use: OperatorUse;
  readonly lowerKey: string;
  matches(context: ContextView): boolean;
}

/**
 * Values are alternatives; `Not` operators hold when no value matches. A missing key: `Null` tests for it, `IfExists` and `ForAllValues` hold,
 * `ForAnyValue` does not, and without those the plain operators do not hold and the `Not` operators do. A key with an empty list is null to
 * `Null`, but there for `IfExists`. The values of a multi-valued key match nothing without a set operator.
 * Source: IAM user guide, `reference_policies_elements_condition_operators`, `reference_policies_condition-single-vs-multi-valued-context-keys`,
 * `reference_policies_condition-logic-multiple-context-keys-or-values`.
 */
export function compileCondition(condition: Condition, version: PolicyVersion): CompiledCondition {
  const use = parseOperatorName(condition.operator.value);
  if (use === undefined)
    throw new PaddockError('internal/impossible', { detail: `the parser let the operator ${condition.operator.value} through` });
  const shared = { use, lowerKey: condition.key.value.toLowerCase() };
  const templates = condition.values.map(({ value }) =>
    parseTemplate(value, { variables: use.operator.variables && version === '2012-10-17', wildcards: use.operator.wildcards }),
  );
  const test = compileValues(use.operator, templates);
  if (use.operator.family === 'null')
    return { ...shared, matches: (context) => test(isMissing(context.value(shared.lowerKey)) ? 'true' : 'false', context) };
  return { ...shared, matches: keyTest(use, shared.lowerKey, test) };
}

type ContextTest = (value: string, context: ContextView) => boolean;

function keyTest(use: OperatorUse, lowerKey: string, test: ContextTest): CompiledCondition['matches'] {
  const { negated } = use.operator;
  if (use.quantifier === undefined) {
    const whenMissing = use.ifExists || negated;
    return (context) => {
      const value = context.value(lowerKey);
      if (value === undefined) return whenMissing;
      const single = singleValue(value, lowerKey);
      return single === undefined ? negated : test(single, context) !== negated;
    };
  }
  const wanted = use.quantifier === 'ForAnyValue';
  const whenMissing = use.ifExists || !wanted;
  return (context) => {
    const value = context.value(lowerKey);
    if (value === undefined) return whenMissing;
    if (typeof value === 'string') return test(value, context) !== negated;
    for (const item of value) if ((test(item, context) !== negated) === wanted) return wanted;
    return !wanted;
  };
}

/** The value of a single-valued key; undefined for a key that by AWS's data may have several, and for a list of another length than one. */
export function singleValue(value: string | readonly string[], lowerKey: string): string | undefined {
  const single = typeof value === 'string' ? value : value.length === 1 ? value[0] : undefined;
  return single === undefined || isMultiValued(lowerKey) ? undefined : single;
}

export function isMissing(value: KeyValue): boolean {
  return value === undefined || (typeof value !== 'string' && value.length === 0);
}

/** Whether a value of the request matches one of the policy's. Variables are filled in per request; one without a value matches nothing. */
function compileValues(operator: ConditionOperator, templates: readonly Template[]): ContextTest {
  const constants = templates.map(constantPattern).filter((pattern) => pattern !== undefined);
  const constantTest = compileConstants(operator, constants);
  const variable = templates.filter((template) => constantPattern(template) === undefined);
  if (variable.length === 0) return constantTest;
  return (value, context) => {
    if (constantTest(value)) return true;
    return variable.some((template) => {
      const pattern = resolveTemplate(template, context.resolve);
      return pattern !== undefined && operator.test(pattern)(value);
    });
  };
}

function compileConstants(operator: ConditionOperator, patterns: readonly Pattern[]): ValueTest {
  const literals = patterns.map(literalText).filter((text) => text !== undefined);
  if (operator.testLiterals !== undefined && literals.length === patterns.length && literals.length > 4)
    return operator.testLiterals(literals);
  const tests = patterns.map((pattern) => operator.test(pattern));
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (value) => {
    for (const test of tests) if (test(value)) return true;
    return false;
  };
}
