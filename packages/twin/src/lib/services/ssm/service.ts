import type { ServiceDefinition } from '../../operation.ts';
import { findByArn } from './names.ts';
import { operations } from './operations.generated.ts';
import { prepare } from './prepare.ts';

export const service: ServiceDefinition = {
  id: 'ssm',
  operations,
  prepare,
  resources: {
    tagsOf: (arn, { state }) => {
      const parameter = findByArn(state, arn);
      return parameter === undefined ? undefined : Object.fromEntries(parameter.tags.map(({ Key, Value }) => [Key, Value]));
    },
  },
};
