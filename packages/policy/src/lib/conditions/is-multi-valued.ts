import { conditionKey } from '@paddock/aws-data/iam';

const known = new Map<string, boolean>();
const limit = 20_000;

/**
 * Whether AWS's data types the key as a list (`ArrayOf…`); false for keys that it does not know. Remembered: the first question about a key
 * of a service reads that service's data.
 */
export function isMultiValued(lowerKey: string): boolean {
  const found = known.get(lowerKey);
  if (found !== undefined) return found;
  const multiValued = conditionKey(lowerKey)?.multiValued ?? false;
  if (known.size >= limit) known.clear();
  known.set(lowerKey, multiValued);
  return multiValued;
}
