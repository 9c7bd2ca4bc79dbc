import type { NumberCandidate, ScannedText } from '../../detect/scanned-text.ts';
import { plain } from '../../detect/nearby-words.ts';
import type { CellVerdict, Detector, Span } from '../detector.ts';
import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { SpeakingWords } from '../rules/context.ts';
import { pick } from '../rules/examples.ts';
import { bornWords, months } from './words.ts';

const why = 'a date; words of birth near it';
const speaking = new SpeakingWords(bornWords);

const dayAndMonth = /(?:^|[^\p{L}\p{N}])(\d{1,2}(?:st|nd|rd|th|\.|er)?\s(?:of\s|de\s)?(\p{L}{3,10})\.?,?\s(?:de\s)?)$/u;
const monthAndDay = /(?:^|[^\p{L}\p{N}])((\p{L}{3,10})\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s)$/u;
const written =
  /^(?:\d{1,2}(?:st|nd|rd|th|\.|er)?[\s-](?:of\s|de\s)?(\p{L}{3,10})\.?,?[\s-](?:de\s)?|(\p{L}{3,10})\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s)((?:19|20)\d\d)$/u;

/** A date alone is anything's: in texts words of birth must stand near it, in tables the header decides. */
export const detector: Detector = {
  kind: 'detector',
  id: 'date-of-birth',
  type: 'DATE_OF_BIRTH',
  title: 'Date of birth',
  sources: ['https://www.iso.org/iso-8601-date-and-time-format.html', 'https://en.wikipedia.org/wiki/List_of_date_formats_by_country'],
  triggers: [{ on: 'number', digits: [4, 5, 6, 7, 8] }],
  find: (scanned) => {
    const spans: Span[] = [];
    for (const number of scanned.numbers) {
      const start = number.digits.length > 8 ? undefined : dateStart(scanned, number);
      if (start === undefined || !speaking.areNear(scanned, start, number.end)) continue;
      spans.push({ start, end: number.end, type: 'DATE_OF_BIRTH', confidence: 0.9, why });
    }
    return spans;
  },
  cell,
  headers: {
    for: [
      'dob',
      'd o b',
      'date of birth',
      'birth date',
      'birthdate',
      'birthday',
      'birth day',
      'bday',
      'born',
      'born on',
      'birth dt',
      'birth',
      'geburtsdatum',
      'geburtstag',
      'geb datum',
      'geb dat',
      'gebdat',
      'geb',
      'geboren am',
      'geburts datum',
      'gebdatum',
      'date de naissance',
      'date naissance',
      'naissance',
      'dt naissance',
      'dat naiss',
      'ne le',
      'fecha de nacimiento',
      'fecha nacimiento',
      'data di nascita',
      'data nascita',
      'geboortedatum',
      'nascimento',
      'data de nascimento',
    ],
    against: ['place', 'city', 'country', 'name', 'weight', 'ort', 'name', 'lieu', 'year', 'jahr', 'annee', 'pays'],
  },
  example: (random) => {
    const { yyyy, mm, dd } = exampleDate(random);
    return pick(random, [`${yyyy}-${mm}-${dd}`, `${dd}.${mm}.${yyyy}`, `${mm}/${dd}/${yyyy}`, `${dd}/${mm}/${yyyy}`]);
  },
};

/** Where the date begins that this number is, or is the year of. */
function dateStart({ text }: ScannedText, number: NumberCandidate): number | undefined {
  if (number.gluedLeft || number.gluedRight) return undefined;
  if (number.groups.length === 3) return isDate(number.groups, number.digits, number.separators) ? number.start : undefined;
  if (number.groups.length !== 1 || !/^(?:19|20)\d\d$/.test(number.digits)) return undefined;
  const before = text.slice(Math.max(0, number.start - 28), number.start);
  const found = dayAndMonth.exec(before) ?? monthAndDay.exec(before);
  return found !== null && months.has(plain(found[2]!)) ? number.start - found[1]!.length : undefined;
}

/** Year first or last, or of two digits; one kind of separator. */
function isDate(groups: readonly number[], digits: string, separators: readonly string[]): boolean {
  if (separators[0] !== separators[1] || !['-', '/', '.', ' '].includes(separators[0]!)) return false;
  const [first, second, third] = groups as readonly [number, number, number];
  const parts = [digits.slice(0, first), digits.slice(first, first + second), digits.slice(first + second)].map(Number) as [
    number,
    number,
    number,
  ];
  if (first === 4) return isYear(parts[0]) && second <= 2 && third <= 2 && isMonthAndDay(parts[1], parts[2]);
  if (first > 2 || second > 2 || (third !== 4 && third !== 2) || (third === 4 && !isYear(parts[2]))) return false;
  return isMonthAndDay(parts[1], parts[0]) || isMonthAndDay(parts[0], parts[1]);
}

/** Of somebody alive. */
function isYear(year: number): boolean {
  return year >= 1900 && year <= 2099;
}

/** Dates, with a time of midnight at most. */
function cell(value: string): CellVerdict | undefined {
  const trimmed = value.trim().replace(/[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$/, '');
  if (trimmed.length < 6 || trimmed.length > 26) return undefined;
  const numeric = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/.exec(trimmed);
  const isNumeric =
    numeric !== null &&
    isDate([numeric[1]!.length, numeric[3]!.length, numeric[4]!.length], numeric[1]! + numeric[3]! + numeric[4]!, [
      numeric[2]!,
      numeric[2]!,
    ]);
  const isCompact = /^(?:19|20)\d{6}$/.test(trimmed) && isMonthAndDay(Number(trimmed.slice(4, 6)), Number(trimmed.slice(6)));
  const words = written.exec(trimmed);
  const isWritten = words !== null && months.has(plain(words[1] ?? words[2]!));
  if (!isNumeric && !isCompact && !isWritten) return undefined;
  return { confidence: 0.2, evidence: 'shape', chance: 0.95, why: 'a date' };
}
