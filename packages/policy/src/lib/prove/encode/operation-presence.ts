import { expandTable, expandTableIds } from '@paddock/aws-data/expand-tables';
import { keyPresence, mappedOperations, type Presence } from '../../../expand.ts';

/** Per condition key (its pattern, in lower case): whether the operations behind an action fill it. */
export type ActionPresence = ReadonlyMap<string, Presence>;

const byService = new Map<string, ReadonlyMap<string, ActionPresence>>();

/**
 * Whether requests for an action carry keys, over all operations that are authorised as it. Undefined where that is not known: for services
 * without an expansion table, and for `iam:PassRole`, which operations of every service need.
 * @param action as AWS writes it
 */
export function operationPresence(action: string): ActionPresence | undefined {
  if (action === 'iam:PassRole') return undefined;
  const prefix = action.slice(0, action.indexOf(':'));
  let actions = byService.get(prefix);
  if (actions === undefined) {
    actions = presenceOfService(prefix);
    byService.set(prefix, actions);
  }
  return actions.get(action);
}

function presenceOfService(prefix: string): ReadonlyMap<string, ActionPresence> {
  const found = new Map<string, Map<string, Presence>>();
  for (const service of expandTableIds) {
    if (expandTable(service)?.prefix !== prefix) continue;
    for (const operation of mappedOperations(service)) {
      for (const [action, keys] of Object.entries(keyPresence(service, operation))) {
        if (!action.startsWith(`${prefix}:`)) continue;
        const before = found.get(action);
        const row = new Map(Object.entries(keys).map(([key, { presence }]) => [key.toLowerCase(), presence]));
        found.set(action, before === undefined ? row : merged(before, row));
      }
    }
  }
  return found;
}

/** A key that one of two operations does not list is never filled by it. */
function merged(one: ReadonlyMap<string, Presence>, other: ReadonlyMap<string, Presence>): Map<string, Presence> {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...keys].map((key) => {
      const first = one.get(key) ?? 'never';
      return [key, first === (other.get(key) ?? 'never') ? first : 'sometimes'];
    }),
  );
}
