import { places } from './names.generated.ts';
import { normaliseName } from './normalise-name.ts';

let known: ReadonlySet<string> | undefined;

/** Whether it is the name of a city, a state, a county or a country, in one of the languages of the gazetteer. Case and diacritics do not matter. */
export function isPlace(phrase: string): boolean {
  known ??= new Set(places.split('\n'));
  return known.has(normaliseName(phrase));
}
