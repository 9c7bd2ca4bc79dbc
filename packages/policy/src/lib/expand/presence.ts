import type { ExpandTable } from '@paddock/aws-data/expand-tables';
import type { ServiceModel } from '@paddock/aws-data/models';
import { parseExpression, expressionList } from './expression.ts';
import type { KeyPlan } from './key-plan.ts';
import { followPath } from './member-index.ts';
import type { PairPlan } from './operation-plan.ts';
import type { KeyPresence, PresenceTable } from './types.ts';

/** Keys about the live resource, which a request never holds. */
const liveKey = /^aws:ResourceTag\/|:ResourceTag\/|^aws:Resource(Account|OrgID|OrgPaths)$/i;
/** Keys that only tags in the request fill. */
const tagKeys = new Set(['aws:RequestTag/${TagKey}', 'aws:TagKeys']);

export const presenceDefault: KeyPresence = Object.freeze({ presence: 'sometimes', source: 'default' });

/**
 * Which keys an operation's pairs carry. Where several pairs have the same action, the weaker statement holds: `always` only if each
 * always has the key, `never` only if none ever has it.
 */
export function presenceTable(model: ServiceModel, table: ExpandTable, operation: string, pairs: readonly PairPlan[]): PresenceTable {
  const result: Record<string, Record<string, KeyPresence>> = {};
  for (const pair of pairs) {
    const row = (result[pair.action] ??= {});
    for (const name of new Set([...pair.listed, ...pair.keys.map(({ key }) => key.name)])) {
      const found = presenceOf(model, table, operation, pair, name);
      const before = row[name];
      row[name] = before === undefined || before.presence === found.presence ? found : { ...found, presence: 'sometimes' };
    }
  }
  return result;
}

function presenceOf(model: ServiceModel, table: ExpandTable, operation: string, pair: PairPlan, name: string): KeyPresence {
  const plan = pair.keys.find(({ key }) => key.name === name);
  if (plan === undefined) {
    const live = [...(table.liveKeys ?? []), ...(table.operations[operation]?.liveKeys ?? [])];
    if (liveKey.test(name) || live.includes(name)) return presenceDefault;
    if (tagKeys.has(name)) return { presence: 'never', source: 'convention' };
    return table.keysComplete === true && name.startsWith(`${table.prefix}:`)
      ? { presence: 'never', source: table.source }
      : presenceDefault;
  }
  if (plan.always !== undefined) return { presence: 'always', source: plan.always };
  return { presence: isAlwaysFilled(model, operation, pair, plan) ? 'always' : 'sometimes', source: plan.source };
}

/** An expression without transforms, on a member that every call has, outside `each`. */
function isAlwaysFilled(model: ServiceModel, operation: string, pair: PairPlan, plan: KeyPlan): boolean {
  if (plan.when !== undefined || plan.entries !== undefined) return false;
  const conditions = expressionList(pair.when ?? []);
  return expressionList(plan.from).some((expression) => {
    // The pair exists only when the member does.
    if (conditions.includes(expression)) return true;
    const { source, steps } = parseExpression(expression.split(' ?? ').at(-1) ?? expression);
    if (source.kind === 'literal') return true;
    if (source.kind === 'variable') return alwaysKnown.has(source.name);
    if (steps.some(({ name }) => mayDrop.has(name)) || source.ofEach) return false;
    return followPath(model, model.operations[operation]?.input?.shape, source.path)?.always === true;
  });
}

const alwaysKnown = new Set(['operation', 'account', 'region', 'partition']);
const mayDrop = new Set([
  'match',
  'unless',
  'lookupOrAny',
  'kmsKeyOrAny',
  'profileRole',
  'copySourceBucket',
  'copySourceKey',
  'copySourceVersion',
  'queryKeys',
]);
