type Key = number | string;

/** A set of keys. */
export type Event = (key: Key) => boolean;

/** Keys seen fewer times than this are not taken for a difference. */
const leastSeen = 5;
const thresholds = 40;

/**
 * The event for which P(more) - e^ε P(less) is largest on what was seen: the keys with a large enough ratio, or, where keys are numbers, all from
 * a threshold on, or up to it.
 */
export function bestEvent(more: readonly Key[], less: readonly Key[], epsilon: number): Event {
  const factor = Math.exp(epsilon);
  const [inMore, inLess] = [countKeys(more), countKeys(less)];
  const chosen = new Set(
    [...inMore].filter(([key, count]) => count >= leastSeen && count > factor * (inLess.get(key) ?? 0)).map(([key]) => key),
  );
  const events: Event[] = [(key) => chosen.has(key), ...thresholdsOf(more, less)];
  let best = events[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const sum = (counts: ReadonlyMap<Key, number>): number => [...counts].reduce((all, [key, count]) => all + (event(key) ? count : 0), 0);
    const advantage = sum(inMore) / more.length - (factor * sum(inLess)) / less.length;
    if (advantage <= most) continue;
    most = advantage;
    best = event;
  }
  return best;
}

function countKeys(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function thresholdsOf(more: readonly Key[], less: readonly Key[]): readonly Event[] {
  const numbers = [...more, ...less].filter((key) => typeof key === 'number').toSorted((a, b) => a - b);
  if (numbers.length < more.length + less.length) return [];
  const at = new Set(Array.from({ length: thresholds }, (_, index) => numbers[Math.floor((index * numbers.length) / thresholds)]!));
  return [...at].flatMap((limit): readonly Event[] => [(key) => Number(key) >= limit, (key) => Number(key) <= limit]);
}
