import { conditionKey, type ConditionKey } from '@paddock/aws-data/iam';

const known = new Map<string, ConditionKey | undefined>();
const limit = 20_000;

/** `conditionKey`, remembered. @param lowerKey in lower case */
export function knownKey(lowerKey: string): ConditionKey | undefined {
  const found = known.get(lowerKey);
  if (found !== undefined || known.has(lowerKey)) return found;
  const key = conditionKey(lowerKey);
  if (known.size >= limit) known.clear();
  known.set(lowerKey, key);
  return key;
}
