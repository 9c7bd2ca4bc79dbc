import type { Random } from '@paddock/base/random';
import type { ScannedText } from '../../detect/scanned-text.ts';
import { isFirstName, isLastName, isWord, lookUpName } from '../../gazetteer/names.ts';
import { normaliseName } from '../../gazetteer/normalise-name.ts';
import { isPlace } from '../../gazetteer/places.ts';
import type { CellVerdict, Detector, Span } from '../detector.ts';
import { pick } from '../rules/examples.ts';
import { notPeople, particle, titles } from './words.ts';

const bothKnown = 'a first and a last name of the gazetteer';
const oneKnown = 'a first name of the gazetteer and another word with a capital';
const titled = 'a title and a word with a capital';
const single = 'a first name of the gazetteer';

/** The most words a name has. */
const mostWords = 5;

/** By gazetteer: people whose names are in none of its languages are not found without a title. */
export const detector: Detector = {
  kind: 'detector',
  id: 'person',
  type: 'PERSON',
  title: 'Name of a person',
  sources: ['https://fakerjs.dev/api/person.html', 'https://en.wikipedia.org/wiki/Personal_name'],
  triggers: [{ on: 'capital' }],
  find,
  cell,
  headers: {
    for: [
      'name',
      'full name',
      'fullname',
      'first name',
      'firstname',
      'fname',
      'given name',
      'forename',
      'middle name',
      'last name',
      'lastname',
      'lname',
      'surname',
      'family name',
      'maiden name',
      'customer name',
      'cust name',
      'cust nm',
      'client name',
      'patient',
      'patient name',
      'employee',
      'employee name',
      'contact name',
      'contact person',
      'contact',
      'holder',
      'card holder',
      'cardholder',
      'account holder',
      'recipient',
      'sender',
      'author',
      'owner',
      'manager',
      'agent',
      'doctor',
      'physician',
      'student',
      'student name',
      'teacher',
      'passenger',
      'guest',
      'applicant',
      'candidate',
      'beneficiary',
      'insured',
      'driver',
      'nickname',
      'person',
      'vorname',
      'nachname',
      'familienname',
      'geburtsname',
      'zuname',
      'rufname',
      'vor name',
      'nach name',
      'kunde',
      'kundenname',
      'ansprechpartner',
      'ansprechperson',
      'mitarbeiter',
      'inhaber',
      'kontoinhaber',
      'karteninhaber',
      'empfanger',
      'empfaenger',
      'absender',
      'bearbeiter',
      'patientenname',
      'versicherter',
      'schuler',
      'lehrer',
      'arzt',
      'nom',
      'prenom',
      'nom complet',
      'nom de famille',
      'nom naissance',
      'nom usage',
      'nom client',
      'nom patient',
      'titulaire',
      'destinataire',
      'expediteur',
      'interlocuteur',
      'beneficiaire',
      'eleve',
      'medecin',
      'salarie',
      'nombre',
      'nombre completo',
      'apellido',
      'apellidos',
      'nome',
      'cognome',
      'naam',
      'voornaam',
      'achternaam',
      'nome completo',
      'sobrenome',
    ],
    against: [
      'product',
      'item',
      'company',
      'firm',
      'organisation',
      'organization',
      'vendor',
      'supplier',
      'brand',
      'model',
      'file',
      'filename',
      'host',
      'hostname',
      'server',
      'device',
      'domain',
      'table',
      'column',
      'field',
      'event',
      'campaign',
      'project',
      'department',
      'dept',
      'team',
      'group',
      'category',
      'city',
      'country',
      'state',
      'region',
      'street',
      'bank',
      'branch',
      'store',
      'shop',
      'plan',
      'course',
      'class',
      'subject',
      'drug',
      'role',
      'job',
      'user',
      'login',
      'sensor',
      'station',
      'feature',
      'id',
      'email',
      'phone',
      'number',
      'type',
      'status',
      'date',
      'count',
      'school',
      'hotel',
      'airline',
      'color',
      'metric',
      'service',
      'produkt',
      'artikel',
      'firma',
      'unternehmen',
      'datei',
      'stadt',
      'ort',
      'strasse',
      'abteilung',
      'marke',
      'projekt',
      'produit',
      'entreprise',
      'societe',
      'fichier',
      'ville',
      'pays',
      'rue',
      'marque',
      'projet',
      'article',
      'service',
    ],
  },
  example: (random: Random) => `${pick(random, firsts)} ${pick(random, lasts)}`,
};

const firsts = ['Maria', 'Anna', 'Thomas', 'Katharina', 'Pierre', 'Robert', 'Patricia', 'Giulia', 'Sebastian', 'Nathalie'] as const;
const lasts = ['Schneider', 'Smith', 'Dubois', 'Johnson', 'Rossi', 'Fischer', 'Williams', 'Nowak', 'Martin', 'Becker'] as const;

function find({ text, capitals }: ScannedText): readonly Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < capitals.length; index++) {
    const { start, end } = capitals[index]!;
    const word = text.slice(start, end);
    if (titles.has(normaliseName(word)) && index + 1 < capitals.length && /^\.? $/.test(text.slice(end, capitals[index + 1]!.start))) {
      const last = runEnd(text, capitals, index + 1);
      if (!isNobody(text, capitals, last)) spans.push(span(capitals[index + 1]!.start, capitals[last]!.end, 0.85, titled));
      index = last;
      continue;
    }
    const bits = end - start < 2 ? 0 : lookUpName(word);
    if ((bits & (isFirstName | isLastName)) === 0 || (end - start === 2 && word === word.toUpperCase())) continue;
    const last = runEnd(text, capitals, index);
    const found = last > index ? several(text, capitals, index, last, bits) : alone(text, start, end, word, bits);
    if (found !== undefined) spans.push(found);
    index = last;
  }
  return spans;
}

/** The last word with a capital of those that follow one another as parts of a name do. */
function runEnd(text: string, capitals: ScannedText['capitals'], first: number): number {
  let last = first;
  while (last + 1 < capitals.length && last - first + 1 < mostWords) {
    const gapStart = capitals[last]!.end;
    const next = capitals[last + 1]!.start;
    if (next - gapStart > 12) break;
    const gap = text.slice(gapStart, next);
    const isInitial = gap === '. ' && gapStart - capitals[last]!.start === 1;
    if (gap !== ' ' && gap !== '-' && gap !== "'" && gap !== '’' && gap !== '. ' && !particle.test(gap)) break;
    if (gap === '. ' && !isInitial) break;
    last++;
  }
  return last;
}

function several(text: string, capitals: ScannedText['capitals'], first: number, last: number, bits: number): Span | undefined {
  if (isNobody(text, capitals, last)) return undefined;
  const start = capitals[first]!.start;
  const end = capitals[last]!.end;
  const others = capitals.slice(first + 1, last + 1).map((each) => lookUpName(text.slice(each.start, each.end)));
  const known = others.filter((each) => (each & (isFirstName | isLastName)) !== 0);
  if (isPlace(text.slice(start, end))) return span(start, end, 0.3, bothKnown);
  if ((bits & isFirstName) !== 0 && known.length > 0) {
    const words = (bits & isWord) !== 0 && known.every((each) => (each & isWord) !== 0);
    return span(start, end, words ? 0.45 : 0.9, bothKnown);
  }
  if ((bits & isFirstName) !== 0 && (bits & isWord) === 0) return span(start, end, 0.7, oneKnown);
  return known.some((each) => (each & isFirstName) !== 0 && (each & isWord) === 0) ? span(start, end, 0.6, bothKnown) : undefined;
}

function alone(text: string, start: number, end: number, word: string, bits: number): Span | undefined {
  if ((bits & isFirstName) === 0 || (bits & isWord) !== 0 || end - start < 3 || isPlace(word) || word === word.toUpperCase())
    return undefined;
  // Part of a path, an address or a longer code.
  if (/[@/\\_.=-]/.test(text.charAt(start - 1)) || /^(?:[@/\\_=-]|\.\p{L})/u.test(text.slice(end, end + 2))) return undefined;
  return span(start, end, 0.55, single);
}

/** Whether its last word, or the one behind it, makes it a company, a street or a thing. */
function isNobody(text: string, capitals: ScannedText['capitals'], last: number): boolean {
  const { start, end } = capitals[last]!;
  if (notPeople.has(normaliseName(text.slice(start, end)))) return true;
  const next = capitals[last + 1];
  return (
    next !== undefined &&
    next.start - end <= 2 &&
    /^,? ?$/.test(text.slice(end, next.start)) &&
    notPeople.has(normaliseName(text.slice(next.start, next.end)))
  );
}

function span(start: number, end: number, confidence: number, why: string): Span {
  return { start, end, type: 'PERSON', confidence, why };
}

/** `Anna`, `Anna Smith`, `Smith, Anna`, `Dr. A. van Smith`. */
function cell(value: string): CellVerdict | undefined {
  const trimmed = value.trim();
  if (trimmed.length > 60 || !/^[\p{L}\p{M}][\p{L}\p{M} .,'’-]*$/u.test(trimmed)) return undefined;
  const words = trimmed.split(/[\s,.'’-]+/u).filter((word) => word.length > 1 && !titles.has(normaliseName(word)));
  if (words.length === 0 || words.length > mostWords || words.some((word) => notPeople.has(normaliseName(word)))) return undefined;
  const bits = words.map(lookUpName);
  const known = bits.filter((each) => (each & (isFirstName | isLastName)) !== 0);
  if (known.length === 0) return undefined;
  const isAWord = known.every((each) => (each & isWord) !== 0) || isPlace(trimmed);
  const factor = isAWord ? 0.5 : 1;
  if (words.length === 1)
    return { confidence: 0.5 * factor, evidence: 'gazetteer', chance: isAWord ? 0.3 : 0.1, why: 'a name of the gazetteer' };
  const hasFirst = bits.some((each) => (each & isFirstName) !== 0);
  if (known.length >= 2 && hasFirst)
    return { confidence: 0.9 * factor, evidence: 'gazetteer', chance: isAWord ? 0.1 : 0.01, why: bothKnown };
  return { confidence: 0.55 * factor, evidence: 'gazetteer', chance: 0.15, why: oneKnown };
}
