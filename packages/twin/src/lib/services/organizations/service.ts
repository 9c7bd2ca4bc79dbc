import { ApiError } from '../../api-error.ts';
import { validationMessage, type InputProblem } from '../../gateway/validate-input.ts';
import type { ServiceDefinition } from '../../operation.ts';
import { completeCloseAccount } from './complete-close-account.ts';
import { completeCreateAccount } from './complete-create-account.ts';
import { operations } from './operations.generated.ts';
import { delegationPolicy } from './delegation-policy.ts';
import { policiesCollection, tagsCollection } from './store.ts';

export const service: ServiceDefinition = {
  id: 'organizations',
  operations,
  tasks: { 'complete-create-account': completeCreateAccount, 'complete-close-account': completeCloseAccount },
  invalidInput: (problems) =>
    new ApiError('InvalidInputException', validationMessage(problems), { members: { Reason: reasonOf(problems[0]) } }),
  resources: {
    arnOf: (type, name, { state }) => (type === 'organizations:policy' ? state.table(policiesCollection).get(name)?.arn : undefined),
    policyOf: (_arn, { state }) => delegationPolicy(state),
    /** ARNs end in the id: `arn:aws:organizations::MANAGEMENT:ou/o-…/ou-…`. */
    tagsOf: (arn, { state }) => {
      const tags = state.table(tagsCollection).get(arn.slice(arn.lastIndexOf('/') + 1));
      return tags === undefined ? undefined : Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
    },
  },
};

/** Values of `Reason`: Organizations API reference, `InvalidInputException`. */
function reasonOf(problem: InputProblem | undefined): string {
  switch (problem?.kind) {
    case 'required':
    case 'null':
      return 'INPUT_REQUIRED';
    case 'length':
      return problem.constraint.includes('less than') ? 'MAX_LENGTH_EXCEEDED' : 'MIN_LENGTH_EXCEEDED';
    case 'range':
      return problem.constraint.includes('less than') ? 'MAX_VALUE_EXCEEDED' : 'MIN_VALUE_EXCEEDED';
    case 'enum':
      return 'INVALID_ENUM';
    case 'pattern':
    case undefined:
      return 'INVALID_PATTERN';
  }
}
