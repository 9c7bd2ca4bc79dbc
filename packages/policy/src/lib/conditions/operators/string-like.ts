import { compileGlob } from '../../matching/glob.ts';
import type { ConditionOperator, OperatorForm } from '../operator.ts';

/** Match with `*` and `?`, with regard to case. Source: IAM user guide, `reference_policies_elements_condition_operators`. */
const define = ({ name, negated }: OperatorForm): ConditionOperator => ({
  name,
  family: 'string',
  negated,
  variables: true,
  wildcards: true,
  problem: () => undefined,
  test: (pattern) => {
    const glob = compileGlob(pattern);
    return (value) => glob.matches(value);
  },
});

export const stringLike = define({ name: 'StringLike', negated: false });
export const stringNotLike = define({ name: 'StringNotLike', negated: true });
