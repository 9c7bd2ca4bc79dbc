import { isFirstName, lookUpName } from '../gazetteer/names.ts';
import type { ColumnSample } from './column-sample.ts';
import { hasWords } from './header-words.ts';

const companyMarks =
  /(?:^|[\s,])(?:and sons|& sons|group|gmbh|ag|kg|ohg|ug|mbh|se|inc|llc|llp|ltd|plc|corp|co|company|sarl|sas|sa|snc|eurl|scop|srl|spa|sl|bv|nv|ab|as|oy|freres|fils|cie|gruppe|holding|partners|associates|et associes|verlag|werke|bank|und partner)\.?$|\s(?:and|und|et|y|e|&|\+)\s|^\p{L}+ ?- ?\p{L}+$/iu;

/** Share of the values that must look like companies. */
const someCompanies = 0.15;
/** Values by their first word: a product line has few. */
const fewFirstWords = 0.35;

const titles = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|hr|fr|m|mme|mlle|monsieur|madame|sr|sra|sig|dhr|mevr)\.?$/i;

/** Whether a column of names is one of companies or products, which are often named after people: Krause GmbH, Sofa Emma. */
export function areNotPeople({ values }: ColumnSample): boolean {
  if (values.length < 8) return false;
  const texts = values.map(({ value }) => value.trim());
  if (texts.filter((text) => companyMarks.test(text)).length >= someCompanies * texts.length) return true;
  const several = texts.filter((text) => text.includes(' ') && !titles.test(text.split(' ')[0]!));
  if (several.length < 0.8 * texts.length) return false;
  const firsts = [...new Set(several.map((text) => text.split(' ')[0]!))];
  const names = firsts.filter((word) => (lookUpName(word.replace(/,$/, '')) & isFirstName) !== 0).length;
  return firsts.length <= Math.max(3, fewFirstWords * several.length) && names < 0.3 * firsts.length;
}

const surely = new Set(
  'first name|last name|middle name|maiden name|given name|family name|full name|forename|surname|vorname|nachname|familienname|geburtsname|zuname|rufname|prenom|nom de famille|nom complet|apellido|apellidos|cognome|voornaam|achternaam|fornamn|efternamn|imie|nazwisko'.split(
    '|',
  ),
);

/** Whether a header can only mean people, and the cells are words with a capital: names that no gazetteer has. */
export function areUnknownNames(readings: readonly string[], { values }: ColumnSample): boolean {
  if (![...surely].some((entry) => readings.some((reading) => hasWords(reading, entry)))) return false;
  return values.filter(({ value }) => /^\p{Lu}[\p{L}\p{M}'’. -]{1,60}$/u.test(value.trim())).length >= 0.8 * values.length;
}
