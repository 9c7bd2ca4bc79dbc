import type { ServiceDefinition } from '../../operation.ts';
import type { StateView } from '../../state/state.ts';
import { kinds } from './kinds/all.ts';
import { clusterNamed } from './kinds/cluster.ts';
import { locate } from './kinds/find-by-arn.ts';
import { modelPackageGroup } from './kinds/model-package-group.ts';
import { modelPackage } from './kinds/model-package.ts';
import { processEnded } from './kinds/processing-job.ts';
import { progressTask } from './kit/progress.ts';
import { operations } from './operations.generated.ts';
import { itemsCollection, type Tag } from './store.ts';

export const service: ServiceDefinition = {
  id: 'sagemaker',
  operations,
  tasks: { progress: progressTask(kinds), 'process-ended': processEnded },
  resources: {
    tagsOf: (arn, { state }) => {
      const tags = tagsAt(state, arn);
      return tags === undefined ? undefined : Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
    },
    /** Clusters have ids that AWS makes, and are called by their names. */
    arnOf: (type, name, { state, account, region }) =>
      type === 'sagemaker:cluster' && !name.startsWith('arn:') ? clusterNamed(state, account, region, name)?.arn : undefined,
    /** A group's policy is also that of its versions. */
    policyOf: (arn, { state }) => {
      const located = locate(state, arn);
      if (located?.kind !== modelPackage && located?.kind !== modelPackageGroup) return undefined;
      const { account, region, path } = located;
      const policy = state.table(itemsCollection(modelPackageGroup.type), account, region).get(path.split('/')[0]!)?.hidden?.['policy'];
      return typeof policy === 'string' ? policy : undefined;
    },
  },
};

/** Versions of a model package group have the group's tags: API_CreateModelPackage, `Tags`. */
function tagsAt(state: StateView, arn: string): readonly Tag[] | undefined {
  const located = locate(state, arn);
  if (located?.kind !== modelPackage || !located.path.includes('/')) return located?.item?.tags;
  const { account, region, path } = located;
  return state.table(itemsCollection(modelPackageGroup.type), account, region).get(path.split('/')[0]!)?.tags;
}
