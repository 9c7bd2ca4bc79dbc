import { iamAction, iamService } from '@paddock/aws-data/iam';
import { knownKey } from './known-key.ts';
import { operationPresence } from './operation-presence.ts';

/** Whether a request for an action carries a key. */
export interface ActionKeyFact {
  readonly key: string;
  readonly present: boolean;
}

/**
 * What is certain about keys (in lower case) in requests for an action. Keys of services and of tags in the request that the Service
 * Authorization Reference does not list for the action, or for a resource type of it, are never filled; where the operations behind the action
 * are known, neither are those that none of them fills, and those that each of them fills are there. Other global keys: nothing is certain.
 */
export function actionKeyFacts(action: string, keys: readonly string[]): readonly ActionKeyFact[] {
  const own = keys.filter(isOfAction);
  if (own.length === 0) return [];
  const names = listedKeys(action);
  if (names === undefined) return [];
  const filled = operationPresence(action);
  return own.flatMap((key) => {
    const pattern = patternOf(key);
    if (!names.has(pattern)) return [{ key, present: false }];
    const presence = filled?.get(pattern);
    return presence === undefined || presence === 'sometimes' ? [] : [{ key, present: presence === 'always' }];
  });
}

/** Global keys do not depend on the action, but for those about tags in the request. */
function isOfAction(lowerKey: string): boolean {
  if (lowerKey.startsWith('aws:')) return lowerKey.startsWith('aws:requesttag/') || lowerKey === 'aws:tagkeys';
  return knownKey(lowerKey) !== undefined;
}

/** The key as AWS's data lists it, in lower case. */
function patternOf(lowerKey: string): string {
  return knownKey(lowerKey)?.name.toLowerCase() ?? lowerKey;
}

const listed = new Map<string, ReadonlySet<string> | undefined>();

/** Remembered: as many as there are actions. Undefined for what is none. */
function listedKeys(action: string): ReadonlySet<string> | undefined {
  if (listed.has(action)) return listed.get(action);
  const keys = readListedKeys(action);
  if (keys !== undefined) listed.set(action, keys);
  return keys;
}

function readListedKeys(action: string): ReadonlySet<string> | undefined {
  const found = iamAction(action);
  const service = found === undefined ? undefined : iamService(found.service);
  if (found === undefined || service === undefined) return undefined;
  const keys = [
    ...found.conditionKeys,
    ...found.resourceTypes.flatMap(({ name, conditionKeys }) => [...conditionKeys, ...(service.resourceTypes[name]?.conditionKeys ?? [])]),
  ];
  return new Set(keys.map((key) => key.toLowerCase()));
}
