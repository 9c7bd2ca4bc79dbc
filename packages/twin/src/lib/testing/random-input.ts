import type { ServiceModel, ShapeRef } from '@paddock/aws-data/models';
import { randomString, type Random } from '@paddock/base/random';

/** Words that make sense somewhere: names and ARNs that exist, documents, and what is near to them. */
export type WordPool = string[];

export const pick = <T>(random: Random, items: readonly T[]): T => items[random.integer(items.length)]!;
export const chance = (random: Random, percent: number): boolean => random.integer(100) < percent;

const oddities = [
  '',
  ' ',
  '*',
  '..',
  '/',
  'a/b/../c',
  '%00',
  '\u0000',
  'é',
  '😀',
  '\ud800',
  "'; drop",
  '{{}}',
  '${aws:username}',
  '-1',
  '0',
  '__proto__',
  'constructor',
  'null',
  'x'.repeat(300),
];

/** A value for a shape, mostly of the right form. `wild` percent of the strings are odd. */
export function randomValue(random: Random, model: ServiceModel, ref: ShapeRef, pool: WordPool, wild: number, depth = 0): unknown {
  const shape = model.shapes[ref.shape]!;
  switch (shape.type) {
    case 'structure': {
      const value: Record<string, unknown> = {};
      for (const name of Object.keys(shape.members)) {
        const wanted = shape.required.includes(name) ? !chance(random, 3) : depth < 4 && chance(random, 25);
        if (wanted && shape.members[name]!.streaming !== true)
          value[name] = randomValue(random, model, shape.members[name]!, pool, wild, depth + 1);
      }
      return value;
    }
    case 'list':
      return Array.from({ length: depth > 4 ? 0 : random.integer(3) }, () =>
        randomValue(random, model, shape.member, pool, wild, depth + 1),
      );
    case 'map':
      return Object.fromEntries(
        Array.from({ length: depth > 4 ? 0 : random.integer(3) }, () => [
          String(randomValue(random, model, shape.key, pool, wild, depth + 1)),
          randomValue(random, model, shape.value, pool, wild, depth + 1),
        ]),
      );
    case 'string':
      if (chance(random, wild)) return pick(random, oddities);
      if (shape.enum !== undefined && !chance(random, 5)) return pick(random, shape.enum);
      if (chance(random, 75)) return pick(random, pool);
      return randomString(random, 1 + random.integer(20), 'abcdefghijklmnopqrstuvwxyzABC0123456789-_/:.@');
    case 'boolean':
      return chance(random, 50);
    case 'integer':
    case 'long':
      return chance(random, 80) ? random.integer(100) : pick(random, [-1, 0, 2 ** 31, 3600, 900, 1_000_000]);
    case 'float':
    case 'double':
      return random.integer(1000) / 10;
    case 'timestamp':
      return new Date(Date.UTC(2026, random.integer(12), 1 + random.integer(28))).toISOString();
    case 'blob':
      return Buffer.from(randomString(random, random.integer(40), 'abc'));
  }
}
