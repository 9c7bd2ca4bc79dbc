import { canonicalJson } from '@paddock/base/canonical-json';
import type { Live } from '@paddock/deploy/live';

/**
 * The live organisation without what AWS made up: every id replaced by the logical id of the thing, every list in one order. Equal for two
 * organisations that the same blueprint gave, however they came about.
 */
export function endState(live: Live): unknown {
  const names = new Map<string, string>([[live.callerAccount, '<management>']]);
  if (live.organisation !== undefined) names.set(live.organisation.id, '<organisation>').set(live.organisation.rootId, '<root>');
  for (const thing of [...live.ous, ...live.accounts, ...live.policies]) {
    names.set(thing.id, `<${thing.kind} ${thing.tags['paddock:logical-id'] ?? thing.name}>`);
  }
  const ids = new RegExp([...names.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');
  const text = JSON.stringify(live, (key, value: unknown) => (key === 'digest' ? undefined : value));
  return sorted(JSON.parse(text.replaceAll(ids, (id) => names.get(id) ?? id)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map(sorted);
    return items
      .map((item) => [canonicalJson(item), item] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, item]) => item);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sorted(member)]));
}
