import type { ServiceDefinition } from '../../operation.ts';
import { kinds } from './kinds/all.ts';
import { locate } from './kinds/find-by-arn.ts';
import { progressTask } from './kit/progress.ts';
import { operations } from './operations.generated.ts';

export const service: ServiceDefinition = {
  id: 'sagemaker',
  operations,
  tasks: { progress: progressTask(kinds) },
  resources: {
    tagsOf: (arn, { state }) => {
      const tags = locate(state, arn)?.item?.tags;
      return tags === undefined ? undefined : Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
    },
  },
};
