/**
 * Writes `src/lib/gazetteer/names.generated.ts` from the locales of @faker-js/faker (MIT, see NOTICE): first names, last names, places, and which
 * of the names are English words as well. `node packages/gate/scripts/generate-gazetteer.ts`.
 */
import { join } from 'node:path';
import { allLocales } from '@faker-js/faker';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { normaliseName } from '../src/lib/gazetteer/normalise-name.ts';
import { commonWords } from './common-words.ts';

/** Locales of jokes. */
const left = new Set(['en_AU_ocker', 'en_BORK', 'base']);

const first = new Set<string>();
const last = new Set<string>();
const places = new Set<string>();
const words = new Set<string>(commonWords);

for (const [name, locale] of Object.entries(allLocales)) {
  if (left.has(name)) continue;
  const { person, location, word } = locale;
  addNames(first, person?.first_name);
  addNames(last, person?.last_name);
  for (const entries of [location?.city_name, location?.state, location?.county])
    if (Array.isArray(entries)) for (const each of entries) addPhrase(places, each);
  if (Array.isArray(location?.country)) for (const each of location.country) addPhrase(places, typeof each === 'string' ? each : '');
  if (name === 'en') {
    for (const entries of Object.values(word ?? {})) if (Array.isArray(entries)) for (const each of entries) addWord(words, each);
    for (const entries of [
      locale.color?.human,
      locale.commerce?.product_name?.product,
      locale.commerce?.product_name?.material,
      locale.commerce?.department,
    ])
      if (Array.isArray(entries)) for (const each of entries) addWord(words, each);
  }
}

const names = [...new Set([...first, ...last])];
const sources = [
  '// Written by scripts/generate-gazetteer.ts from @faker-js/faker (MIT, see NOTICE): `node packages/gate/scripts/generate-gazetteer.ts`.',
  '/* Normalised, sorted, apart by blanks; the places by line ends. */',
  list('firstNames', first),
  list('lastNames', last),
  list(
    'wordNames',
    names.filter((name) => words.has(name)),
  ),
  `export const places =\n  ${JSON.stringify([...places].toSorted().join('\n'))};`,
  '',
];
const target = join(import.meta.dirname, '..', 'src', 'lib', 'gazetteer', 'names.generated.ts');
writeFileAtomic(target, sources.join('\n'));
console.log(`${first.size} first names, ${last.size} last names, ${places.size} places; ${sources.join('\n').length} characters`);

function list(name: string, entries: Iterable<string>): string {
  return `export const ${name} =\n  ${JSON.stringify([...entries].toSorted().join(' '))};`;
}

function addNames(into: Set<string>, definition: unknown): void {
  if (typeof definition !== 'object' || definition === null) return;
  for (const entries of Object.values(definition) as unknown[]) if (Array.isArray(entries)) for (const each of entries) addName(into, each);
}

/** One word of at least two letters. Of weighted entries the value. */
function addName(into: Set<string>, entry: unknown): void {
  const text =
    typeof entry === 'string' ? entry : typeof entry === 'object' && entry !== null && 'value' in entry ? String(entry.value) : '';
  for (const spelling of spellings(text)) if (/^[\p{L}\p{M}]{2,}$/u.test(spelling)) into.add(spelling);
}

function addPhrase(into: Set<string>, text: string): void {
  for (const spelling of spellings(text)) if (/^[\p{L}\p{M}][\p{L}\p{M} .'-]{2,40}$/u.test(spelling)) into.add(spelling);
}

function addWord(into: Set<string>, entry: unknown): void {
  if (typeof entry === 'string') into.add(normaliseName(entry));
}

/** As it is, and with ae, oe and ue for umlauts. */
function spellings(text: string): readonly string[] {
  const lower = text.trim().toLowerCase();
  const written = lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return [...new Set([normaliseName(lower), normaliseName(written)])];
}
