import { compileGlob } from './glob.ts';
import type { Pattern, PatternPiece } from './pattern.ts';

/**
 * Matches an ARN component by component: wildcards of one of the first five never reach into the next; the sixth holds all the rest.
 * A pattern or value with fewer than six components matches nothing.
 * Source: IAM user guide, `reference_policies_elements_condition_operators` (ARN operators).
 */
export function compileArnPattern(pattern: Pattern): (value: string) => boolean {
  const components = splitComponents(pattern);
  if (components.length !== 6) return () => false;
  const globs = components.map(compileGlob);
  return (value) => {
    let start = 0;
    for (let index = 0; index < 5; index++) {
      const colon = value.indexOf(':', start);
      if (colon === -1 || !globs[index]!.matches(value.slice(start, colon))) return false;
      start = colon + 1;
    }
    return globs[5]!.matches(value.slice(start));
  };
}

/** Splits at the first five colons. */
function splitComponents(pattern: Pattern): readonly Pattern[] {
  const components: PatternPiece[][] = [[]];
  for (const piece of pattern) {
    if (typeof piece !== 'string') {
      components.at(-1)!.push(piece);
      continue;
    }
    let rest = piece;
    while (components.length < 6 && rest.includes(':')) {
      const colon = rest.indexOf(':');
      components.at(-1)!.push(rest.slice(0, colon));
      components.push([]);
      rest = rest.slice(colon + 1);
    }
    components.at(-1)!.push(rest);
  }
  return components;
}
