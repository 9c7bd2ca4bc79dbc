import { operatorNames, parseOperatorName, type OperatorUse } from '../conditions/operator-name.ts';
import { didYouMean } from '../json/did-you-mean.ts';
import type { Placed } from './policy-document.ts';
import type { Reporter } from './reporter.ts';

/** Reports an operator that AWS does not know. */
export function checkOperator(operator: Placed<string>, reporter: Reporter): OperatorUse | undefined {
  const use = parseOperatorName(operator.value);
  if (use !== undefined) return use;
  const meant = didYouMean(operator.value, operatorNames());
  reporter.report('policy/unknown-operator', operator.place, {
    summary: `"${operator.value}" is not a condition operator`,
    detail: 'AWS refuses the policy; names of operators are case-sensitive here, and Null takes neither a set operator nor IfExists.',
    fix: meant === undefined ? 'Use an operator such as StringEquals, Bool, ArnLike, IpAddress or Null.' : `Write "${meant}".`,
  });
  return undefined;
}

/** Reports a value that the operator can never compare with anything. */
export function checkValue(use: OperatorUse, value: Placed<string>, reporter: Reporter): void {
  const problem = use.operator.problem(value.value);
  if (problem === undefined) return;
  reporter.report('policy/bad-condition-value', value.place, {
    summary: `"${value.value}" is not a value for ${use.operator.name}: ${problem}`,
    detail: 'The condition could not be evaluated, so the statement would not do what it says.',
    fix:
      use.operator.family === 'bool' || use.operator.family === 'null'
        ? 'Write "true" or "false".'
        : 'Correct the value, or use another operator.',
  });
}
