import { literal } from '../language/sequence.ts';
import { findValue } from '../values/find-value.ts';
import { textSet } from '../values/value-set.ts';
import type { KeyModel } from '../encode/key-model.ts';
import type { World } from '../encode/world.ts';
import type { Scan } from './scan.ts';

const limit = 64;

/**
 * Values to try for the keys behind policy variables, all combinations up to a limit: a fresh one, parts of the texts that the policies
 * hold, and none at all.
 */
export function fixings(
  open: readonly string[],
  keys: KeyModel,
  world: World,
  scan: Scan,
): readonly ReadonlyMap<string, string | undefined>[] {
  let combinations: ReadonlyMap<string, string | undefined>[] = [world.fixed];
  for (const lowerKey of open.filter((key) => key !== '')) {
    combinations = combinations
      .flatMap((fixed) => valuesFor(lowerKey, keys, world, scan).map((value) => new Map([...fixed, [lowerKey, value]])))
      .slice(0, limit);
  }
  return combinations;
}

function valuesFor(lowerKey: string, keys: KeyModel, world: World, scan: Scan): readonly (string | undefined)[] {
  const isFree = keys.unfixed(lowerKey, world).kind === 'free';
  const domain = isFree ? keys.domainOf(lowerKey) : [];
  const fresh = findValue({ within: domain, outside: [], avoid: scan.tokens }, () => undefined);
  const fits = (token: string): boolean =>
    findValue({ within: [...domain, textSet('token', [literal(token)])], outside: [], avoid: [] }, () => undefined).kind === 'value';
  return [...(fresh.kind === 'value' ? [fresh.value] : []), ...(isFree ? [undefined] : []), ...scan.tokens.filter(fits).slice(0, 24)];
}
