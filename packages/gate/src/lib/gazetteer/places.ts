import { places } from './names.generated.ts';
import { normaliseName } from './normalise-name.ts';

/** Every place, normalised. */
export function placeList(): ReadonlySet<string> {
  return (known ??= new Set(places.split('\n')));
}

let known: ReadonlySet<string> | undefined;

/** Whether it is the name of a city, a state, a county or a country, in one of the languages of the gazetteer. Case and diacritics do not matter. */
export function isPlace(phrase: string): boolean {
  return placeList().has(normaliseName(phrase));
}
