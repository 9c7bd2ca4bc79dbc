import type { Resolve } from '../document.ts';
import { eachTextWithReferences } from '../references.ts';

/**
 * A live document in the words of the desired one: where a text is what one of its references stands for, the reference is put. So the plan
 * shows what changes, and not every id that stands in the same place before and after.
 */
export function inReferences(live: unknown, desired: unknown, resolve: Resolve): unknown {
  const words = new Map<string, string>();
  eachTextWithReferences(desired, (text) => {
    const resolved = resolve(text);
    if (resolved !== undefined) words.set(resolved, text);
  });
  return words.size === 0 ? live : replaced(live, words);
}

function replaced(value: unknown, words: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return words.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaced(member, words)]));
}
