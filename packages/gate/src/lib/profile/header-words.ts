/** Abbreviations of databases, as words; only where they stand alone between separators. */
const abbreviations: Readonly<Record<string, string>> = {
  abschl: 'abschluss',
  acc: 'account',
  acct: 'account',
  addr: 'address',
  adr: 'adresse',
  amt: 'amount',
  bd: 'birth date',
  bday: 'birthday',
  brth: 'birth',
  cc: 'credit card',
  cntry: 'country',
  cst: 'customer',
  cty: 'city',
  ctry: 'country',
  cust: 'customer',
  dat: 'datum',
  dl: 'driver license',
  dlvry: 'delivery',
  dob: 'date of birth',
  dt: 'date',
  emp: 'employee',
  eml: 'email',
  fam: 'family',
  fn: 'first name',
  fname: 'first name',
  frst: 'first',
  fst: 'first',
  geb: 'geburts',
  gebdat: 'geburtsdatum',
  gend: 'gender',
  geschl: 'geschlecht',
  gndr: 'gender',
  hse: 'house',
  kd: 'kunden',
  lic: 'license',
  ln: 'last name',
  lname: 'last name',
  lst: 'last',
  ml: 'mail',
  mob: 'mobile',
  mobil: 'mobile',
  nachn: 'nachname',
  naiss: 'naissance',
  nat: 'national',
  natl: 'national',
  nbr: 'number',
  nm: 'name',
  nme: 'name',
  no: 'number',
  nr: 'nummer',
  num: 'number',
  pass: 'passport',
  pcd: 'postcode',
  pat: 'patient',
  ph: 'phone',
  phn: 'phone',
  plz: 'postleitzahl',
  pno: 'phone number',
  pren: 'prenom',
  pstcd: 'postcode',
  snm: 'surname',
  soc: 'social',
  staatsang: 'staatsangehorigkeit',
  str: 'strasse',
  strt: 'street',
  tel: 'telephone',
  tlf: 'telefon',
  usr: 'user',
  vorn: 'vorname',
  zp: 'zip',
};

/**
 * A header as words: lower case, without diacritics, one blank between; words are taken apart at signs, at changes of case and before digits:
 * `Geburts-Datum` → `geburts datum`, `kundenEMail` → `kunden e mail`, `CUST_TEL2` → `cust tel 2`.
 */
export function headerWords(header: string): string {
  return header
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/(\p{L})(\d)/gu, '$1 $2')
    .replaceAll(/(\d)(\p{L})/gu, '$1 $2')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** How a header may be read: as it stands, and with abbreviations written out. Without doubles. */
export function headerReadings(header: string): readonly string[] {
  const words = headerWords(header);
  const written = words
    .split(' ')
    .map((word) => abbreviations[word] ?? word)
    .join(' ');
  return written === words ? [words] : [words, written];
}

/**
 * Whether the words of `entry` follow one another in the reading. A long entry may also be the end of a compound (`kundentelefonnummer`
 * ends in `telefonnummer`), or be written as one word or apart (`vor name`, `vorname`).
 */
export function headerHas(reading: string, entry: string): boolean {
  if (` ${reading} `.includes(` ${entry} `)) return true;
  const joined = entry.replaceAll(' ', '');
  if (joined.length < 6) return false;
  const words = reading.split(' ');
  return words.some((word, index) => word.endsWith(joined) || `${word}${words[index + 1] ?? ''}` === joined);
}
