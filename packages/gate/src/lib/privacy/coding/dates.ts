import type { DateDomain } from '../recipe-domains.ts';

const dayMilliseconds = 86_400_000;

/** Days since 1970-01-01 of a text that starts with YYYY-MM-DD; undefined when there is no such day. */
export function parseDay(text: string): number | undefined {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? time / dayMilliseconds
    : undefined;
}

export function formatDay(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

/** First days of the bins, and the first day after the last bin. */
export function dayEdges({ from, to, unit }: Pick<DateDomain, 'from' | 'to' | 'unit'>): readonly number[] {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === undefined || last === undefined) return [];
  const edges: number[] = [];
  for (let step = 0; ; step++) {
    const edge = step === 0 ? first : next(first, unit, step);
    if (edge >= last) return [...edges, last];
    edges.push(edge);
  }
}

/** Weeks and days run from the first day; months and years start where the calendar's do. */
function next(first: number, unit: DateDomain['unit'], step: number): number {
  const start = new Date(first * dayMilliseconds);
  switch (unit) {
    case 'day':
      return first + step;
    case 'week':
      return first + 7 * step;
    case 'month':
      return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + step, 1) / dayMilliseconds;
    case 'year':
      return Date.UTC(start.getUTCFullYear() + step, 0, 1) / dayMilliseconds;
  }
}
