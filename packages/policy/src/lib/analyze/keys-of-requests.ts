import { conditionKey } from '@paddock/aws-data/iam';
import { parseOperatorName, type OperatorUse } from '../conditions/operator-name.ts';
import type { CompiledCondition } from '../conditions/compile-condition.ts';
import { actionKeyFacts } from '../prove/encode/action-keys.ts';
import type { Condition } from '../syntax/policy-document.ts';

/** Whether a key is filled from what the caller asks for: a key of a service, or a tag in the request. */
export function isOfRequest(key: string): boolean {
  const lower = key.toLowerCase();
  if (lower.startsWith('aws:')) return lower.startsWith('aws:requesttag/') || lower === 'aws:tagkeys';
  return !lower.includes(':resourcetag/') && conditionKey(key) !== undefined;
}

export function isTagKey(key: string): boolean {
  return /^aws:(RequestTag\/.*|TagKeys)$/i.test(key);
}

/** `always`, `never`, or `sometimes`: whether requests for the action carry the key. */
export function presenceOf(action: string, key: string): 'always' | 'sometimes' | 'never' {
  const [fact] = actionKeyFacts(action, [key.toLowerCase()]);
  return fact === undefined ? 'sometimes' : fact.present ? 'always' : 'never';
}

export function holdsWhenMissing(condition: CompiledCondition): boolean {
  return condition.matches({ value: () => undefined, resolve: () => undefined });
}

export function holdsFor(condition: CompiledCondition, value: string | readonly string[]): boolean {
  return condition.matches({ value: (lowerKey) => (lowerKey === condition.lowerKey ? value : undefined), resolve: () => undefined });
}

/** The operator of a condition; the parser let it through, so it is one. */
export function operatorOf(condition: Condition): OperatorUse {
  return parseOperatorName(condition.operator.value)!;
}

export function isNull(condition: Condition, value: 'true' | 'false'): boolean {
  return condition.operator.value === 'Null' && condition.values.length > 0 && condition.values.every((each) => each.value === value);
}

export function sameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The operator without `Not`, `IfExists` and set operator. */
export function positiveName(operator: string): string {
  return operator
    .slice(operator.indexOf(':') + 1)
    .replace('Not', '')
    .replace(/IfExists$/, '');
}
