import type { Random } from '@paddock/base/random';
import { beginsPlace, capitalWordBits, isNoPerson, isTitle } from '../../gazetteer/capital-words.ts';
import type { CapitalWord, ScannedText } from '../../detect/scanned-text.ts';
import { isFirstName, isLastName, isWord } from '../../gazetteer/names.ts';
import { isPlace } from '../../gazetteer/places.ts';
import type { CellVerdict, Detector, Span } from '../detector.ts';
import { pick } from '../rules/examples.ts';

const bothKnown = 'a first and a last name of the gazetteer';
const oneKnown = 'a first name of the gazetteer and another word with a capital';
const titled = 'a title and a word with a capital';
const single = 'a first name of the gazetteer';

/** Small words inside of names: `Ludwig van Beethoven`. */
const particle = /^ (?:(?:van|von|vom|zu|zur|de|da|di|del|della|der|den|dos|das|du|la|le|ten|ter|bin|ibn|al|el|af|av|y|e) ){1,2}$/;

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
    const { start, end, bits } = capitals[index]!;
    if ((bits & (isFirstName | isLastName | isTitle)) === 0) continue;
    if ((bits & isTitle) !== 0 && index + 1 < capitals.length && /^\.? $/.test(text.slice(end, capitals[index + 1]!.start))) {
      const last = runEnd(text, capitals, index + 1);
      if (!isNobody(text, capitals, last)) spans.push(span(capitals[index + 1]!.start, capitals[last]!.end, 0.85, titled));
      index = last;
      continue;
    }
    if ((bits & (isFirstName | isLastName)) === 0 || end - start < 2) continue;
    if (end - start === 2 && text.slice(start, end) === text.slice(start, end).toUpperCase()) continue;
    const last = runEnd(text, capitals, index);
    const found = last > index ? several(text, capitals, index, last) : alone(text, capitals[index]!);
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

function several(text: string, capitals: ScannedText['capitals'], first: number, last: number): Span | undefined {
  if (isNobody(text, capitals, last)) return undefined;
  const { start, bits } = capitals[first]!;
  const { end } = capitals[last]!;
  let known = 0;
  let unmistakable = 0;
  let firstNames = 0;
  for (let index = first + 1; index <= last; index++) {
    const other = capitals[index]!.bits;
    if ((other & (isFirstName | isLastName)) === 0) continue;
    known++;
    if ((other & isWord) === 0) unmistakable++;
    if ((other & isFirstName) !== 0 && (other & isWord) === 0) firstNames++;
  }
  if ((bits & beginsPlace) !== 0 && isPlace(text.slice(start, end))) return span(start, end, 0.3, bothKnown);
  if ((bits & isFirstName) !== 0 && known > 0) return span(start, end, (bits & isWord) !== 0 && unmistakable === 0 ? 0.45 : 0.9, bothKnown);
  if ((bits & isFirstName) !== 0 && (bits & isWord) === 0) return span(start, end, 0.7, oneKnown);
  return firstNames > 0 ? span(start, end, 0.6, bothKnown) : undefined;
}

function alone(text: string, { start, end, bits }: CapitalWord): Span | undefined {
  if ((bits & isFirstName) === 0 || (bits & isWord) !== 0 || end - start < 3) return undefined;
  // Part of a path, an address or a longer code.
  if ('@/\\_.=-'.includes(text.charAt(start - 1) || ' ') || /^(?:[@/\\_=-]|\.\p{L})/u.test(text.slice(end, end + 2))) return undefined;
  const word = text.slice(start, end);
  return ((bits & beginsPlace) !== 0 && isPlace(word)) || word === word.toUpperCase() ? undefined : span(start, end, 0.55, single);
}

/** Whether its last word, or the one behind it, makes it a company, a street or a thing. */
function isNobody(text: string, capitals: ScannedText['capitals'], last: number): boolean {
  const { end, bits } = capitals[last]!;
  if ((bits & isNoPerson) !== 0) return true;
  const next = capitals[last + 1];
  return next !== undefined && (next.bits & isNoPerson) !== 0 && next.start - end <= 2 && /^,? ?$/.test(text.slice(end, next.start));
}

function span(start: number, end: number, confidence: number, why: string): Span {
  return { start, end, type: 'PERSON', confidence, why };
}

/** `Anna`, `Anna Smith`, `Smith, Anna`, `Dr. A. van Smith`. */
function cell(value: string): CellVerdict | undefined {
  const trimmed = value.trim();
  if (trimmed.length > 60 || !/^[\p{L}\p{M}][\p{L}\p{M} .,'’-]*$/u.test(trimmed)) return undefined;
  const words = trimmed.split(/[\s,.'’-]+/u).filter((word) => word.length > 1);
  const bits = words.map((word) => capitalWordBits(word, 0, word.length)).filter((each) => each !== isTitle);
  if (bits.length === 0 || bits.length > mostWords || bits.some((each) => (each & isNoPerson) !== 0 && (each & isLastName) === 0))
    return undefined;
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
