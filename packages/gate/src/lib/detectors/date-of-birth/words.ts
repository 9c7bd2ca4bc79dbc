/** Months in English, German, French, Spanish, Italian and Dutch, lower case, without diacritics; the first three letters of English ones as well. */
const byMonth = [
  'january jan januar janner janvier enero gennaio januari',
  'february feb februar fevrier febrero febbraio februari',
  'march mar marz maerz mars marzo maart',
  'april apr avril abril aprile',
  'may mai mayo maggio mei',
  'june jun juni juin junio giugno',
  'july jul juli juillet julio luglio',
  'august aug aout agosto augustus',
  'september sep sept septembre septiembre settembre',
  'october oct oktober octobre octubre ottobre',
  'november nov novembre noviembre',
  'december dec dezember decembre diciembre dicembre',
];

export const months: ReadonlyMap<string, number> = new Map(
  byMonth.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** What stands near a date of birth in a text. */
export const bornWords = [
  'born',
  'birth',
  'birthday',
  'birthdate',
  'dob',
  'd o b',
  'bday',
  'geboren',
  'geburtsdatum',
  'geburtstag',
  'geb',
  'ne le',
  'nee le',
  'date de naissance',
  'naissance',
  'nacido',
  'nacida',
  'nacimiento',
  'nato',
  'nata',
  'nascita',
  'geboortedatum',
];
