import { conditionKey, iamAction, iamService } from '@paddock/aws-data/iam';

/**
 * Whether the Service Authorization Reference lists a condition key for an action, or for a resource type that the action works on.
 * A key with a variable part (`aws:RequestTag/${TagKey}`) is listed for all of its values.
 */
export function isFilled(action: string, key: string): boolean {
  const wanted = (conditionKey(key)?.name ?? key).toLowerCase();
  const found = iamAction(action);
  if (found === undefined) return true;
  const types = iamService(found.service)?.resourceTypes ?? {};
  const listed = [
    ...found.conditionKeys,
    ...found.resourceTypes.flatMap((type) => [...type.conditionKeys, ...(types[type.name]?.conditionKeys ?? [])]),
  ];
  return listed.some((each) => each.toLowerCase() === wanted);
}
