import { randomString, type Random } from '@paddock/base/random';

/** One of a list that has at least one item. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random.integer(items.length)] as Item;
}

/** A uniform integer from `from` to `to`, both possible. */
export function between(random: Random, from: number, to: number): number {
  return from + random.integer(to - from + 1);
}

/** True in `percent` of 100 draws. */
export function chance(random: Random, percent: number): boolean {
  return random.integer(1000) < percent * 10;
}

/** `length` decimal digits. */
export function digits(random: Random, length: number): string {
  return randomString(random, length, '0123456789');
}

/** Each `#` becomes a digit, each `@` a capital letter. */
export function fill(random: Random, pattern: string): string {
  return pattern.replace(/[#@]/g, (mark) => (mark === '#' ? digits(random, 1) : randomString(random, 1, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')));
}

/** A number with `decimals` places. */
export function decimal(random: Random, from: number, to: number, decimals: number): string {
  const scale = 10 ** decimals;
  return (between(random, Math.round(from * scale), Math.round(to * scale)) / scale).toFixed(decimals);
}

/** A day of the years `from` to `to`, as YYYY-MM-DD. */
export function isoDate(random: Random, from: number, to: number): string {
  const start = Date.UTC(from, 0, 1);
  const days = Math.round((Date.UTC(to + 1, 0, 1) - start) / 86_400_000);
  return new Date(start + random.integer(days) * 86_400_000).toISOString().slice(0, 10);
}

/** A second of the years `from` to `to`, as YYYY-MM-DDTHH:MM:SSZ. */
export function isoInstant(random: Random, from: number, to: number): string {
  const time = [between(random, 0, 23), between(random, 0, 59), between(random, 0, 59)].map((part) => String(part).padStart(2, '0'));
  return `${isoDate(random, from, to)}T${time.join(':')}Z`;
}
