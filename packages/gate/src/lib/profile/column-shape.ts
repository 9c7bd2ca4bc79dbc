/** Cells that must have a shape before it is told: fewer could point at somebody. */
const fewest = 10;
/** The share of a column's cells that a shape must cover to be the column's. */
const typical = 0.6;
const longest = 64;
/** Separators are told as they are; any other sign is `?`. */
const separators = new Set(' -./:@_+(),#');

/**
 * What the values of a column look like: runs of upper case (A), lower case (a), digits (9) and separators, `A{2}9{6}`; with + for runs of
 * differing lengths where only that is common, `a+@a+.a+`. Undefined where no shape covers six of ten cells and at least ten cells, in
 * which so many differ that no value can be read out of it: never characters, never the shape of long texts.
 */
export function columnShape(values: readonly { readonly value: string; readonly count: number }[]): string | undefined {
  const short = values.filter(({ value }) => value.length <= longest);
  const cells = values.reduce((sum, { count }) => sum + count, 0);
  return mostCommon(short, cells, shapeOf) ?? mostCommon(short, cells, (value) => shapeOf(value).replaceAll(/\{\d+\}/g, '+'));
}

/** The shape of one value, lengths of runs in braces where over one. */
export function shapeOf(value: string): string {
  let shape = '';
  let run = 0;
  let previous = '';
  const end = (): string => (previous === '' ? '' : run > 1 ? `${previous}{${run}}` : previous);
  for (const character of value) {
    const kind = kindOf(character);
    if (kind === previous) run++;
    else {
      shape += end();
      previous = kind;
      run = 1;
    }
  }
  return shape + end();
}

function kindOf(character: string): string {
  if (character >= '0' && character <= '9') return '9';
  if (separators.has(character)) return character;
  if (/\p{Lu}/u.test(character)) return 'A';
  return /\p{L}/u.test(character) ? 'a' : '?';
}

function mostCommon(
  values: readonly { readonly value: string; readonly count: number }[],
  cells: number,
  shape: (value: string) => string,
): string | undefined {
  const counts = new Map<string, { cells: number; distinct: number }>();
  for (const { value, count } of values) {
    const key = shape(value);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { cells: count, distinct: 1 });
    else {
      known.cells += count;
      known.distinct++;
    }
  }
  let best: string | undefined;
  let most = 0;
  for (const [key, known] of counts) {
    if (known.cells > most) [best, most] = [key, known.cells];
  }
  return most >= fewest && most >= typical * cells ? best : undefined;
}
