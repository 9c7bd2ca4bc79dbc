import { deepFreeze } from '@paddock/base/deep-freeze';
import type { CompactAction, CompactActionResource, CompactIamService, CompactKeyType } from './compact-iam.ts';
import type { ActionResourceType, ConditionKey, ConditionValueType, IamAction, IamService } from './iam-service.ts';

const none: readonly string[] = Object.freeze([]);
const arrayPrefix = 'ArrayOf';

/** The full, frozen form of a stored service. */
export function restoreIamService(compact: CompactIamService): IamService {
  return deepFreeze({
    prefix: compact.prefix,
    name: compact.name,
    actions: mapByName(compact.actions, (action, name) => restoreAction(compact.prefix, name, action)),
    resourceTypes: mapByName(compact.resourceTypes, ({ arn, keys }, name) => ({ name, arn, conditionKeys: keys ?? none })),
    conditionKeys: mapByName(compact.conditionKeys, restoreKey),
  });
}

/** `ArrayOf…` is how AWS marks a key with several values. */
export function restoreKey(type: CompactKeyType, name: string): ConditionKey {
  const multiValued = type.startsWith(arrayPrefix);
  return { name, type: (multiValued ? type.slice(arrayPrefix.length) : type) as ConditionValueType, multiValued };
}

function restoreAction(service: string, name: string, { level, resources, keys, dependent }: CompactAction): IamAction {
  return {
    service,
    name,
    accessLevel: level,
    resourceTypes: Object.entries(resources ?? {}).map(([type, resource]) => restoreActionResource(type, resource)),
    conditionKeys: keys ?? none,
    dependentActions: dependent ?? none,
  };
}

function restoreActionResource(name: string, resource: 0 | 1 | CompactActionResource): ActionResourceType {
  const { required, keys, dependent }: CompactActionResource = resource === 0 ? {} : resource === 1 ? { required: 1 } : resource;
  return { name, required: required === 1, conditionKeys: keys ?? none, dependentActions: dependent ?? none };
}

/** A record without prototype, so that looking up `constructor` finds nothing. */
function mapByName<In, Out>(
  record: Readonly<Record<string, In>>,
  convert: (value: In, name: string) => Out,
): Readonly<Record<string, Out>> {
  const result = Object.create(null) as Record<string, Out>;
  for (const [name, value] of Object.entries(record)) result[name] = convert(value, name);
  return result;
}
