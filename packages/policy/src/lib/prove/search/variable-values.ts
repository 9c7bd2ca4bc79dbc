import { literal } from '../language/sequence.ts';
import { findValue } from '../values/find-value.ts';
import { textSet } from '../values/value-set.ts';
import type { KeyModel } from '../encode/key-model.ts';
import type { World } from '../encode/world.ts';
import type { Scan } from './scan.ts';

const limit = 64;

export interface Fixings {
  /** Combinations of values; `undefined` is a key that is absent. */
  readonly combinations: readonly ReadonlyMap<string, string | undefined>[];
  /** Per key, the values that occur in them. */
  readonly tried: ReadonlyMap<string, readonly string[]>;
  /** Whether every combination of these values, and of absence, is among them. */
  readonly isComplete: boolean;
}

/**
 * Values to try for the keys behind policy variables, all combinations up to a limit: a fresh one, none at all, and parts of the texts that
 * the policies hold.
 */
export function fixings(open: readonly string[], keys: KeyModel, world: World, scan: Scan): Fixings {
  let combinations: ReadonlyMap<string, string | undefined>[] = [world.fixed];
  const tried = new Map<string, readonly string[]>();
  let isComplete = !open.includes('');
  for (const lowerKey of open.filter((key) => key !== '')) {
    const values = valuesFor(lowerKey, keys, world, scan);
    tried.set(
      lowerKey,
      values.filter((value) => value !== undefined),
    );
    const all = combinations.flatMap((fixed) => values.map((value) => new Map([...fixed, [lowerKey, value]])));
    if (all.length > limit) isComplete = false;
    combinations = all.slice(0, limit);
  }
  return { combinations, tried, isComplete };
}

function valuesFor(lowerKey: string, keys: KeyModel, world: World, scan: Scan): readonly (string | undefined)[] {
  const isFree = keys.unfixed(lowerKey, world).kind === 'free';
  const domain = isFree ? keys.domainOf(lowerKey) : [];
  const fresh = findValue({ within: domain, outside: [], avoid: scan.tokens }, () => undefined);
  const fits = (token: string): boolean =>
    findValue({ within: [...domain, textSet('token', [literal(token)])], outside: [], avoid: [] }, () => undefined).kind === 'value';
  return [...(fresh.kind === 'value' ? [fresh.value] : []), ...(isFree ? [undefined] : []), ...scan.tokens.filter(fits).slice(0, 24)];
}
