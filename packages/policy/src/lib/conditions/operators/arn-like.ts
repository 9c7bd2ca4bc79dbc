import { compileArnPattern } from '../../matching/arn-pattern.ts';
import type { ConditionOperator, OperatorForm } from '../operator.ts';

/** ArnEquals and ArnLike behave alike: component by component, with wildcards. Source: IAM user guide, `reference_policies_elements_condition_operators`. */
const define = ({ name, negated }: OperatorForm): ConditionOperator => ({
  name,
  family: 'arn',
  negated,
  variables: true,
  wildcards: true,
  problem: () => undefined,
  test: compileArnPattern,
});

export const arnEquals = define({ name: 'ArnEquals', negated: false });
export const arnLike = define({ name: 'ArnLike', negated: false });
export const arnNotEquals = define({ name: 'ArnNotEquals', negated: true });
export const arnNotLike = define({ name: 'ArnNotLike', negated: true });
