/** Abbreviations of databases, as words; only where they stand alone between separators. */
const abbreviations: Readonly<Record<string, string>> = {
  abschl: 'abschluss',
  acc: 'account',
  acct: 'account',
  addr: 'address',
  adr: 'adresse',
  amt: 'amount',
  bd: 'birth date',
  bdate: 'birth date',
  bday: 'birthday',
  bdt: 'birth date',
  brth: 'birth',
  cb: 'carte bancaire',
  cc: 'credit card',
  ccnum: 'credit card number',
  cntry: 'country',
  cst: 'customer',
  ctry: 'country',
  cty: 'city',
  cust: 'customer',
  dat: 'datum',
  dl: 'driver license',
  dlvry: 'delivery',
  dob: 'date of birth',
  drv: 'driver',
  dt: 'date',
  eml: 'email',
  emp: 'employee',
  fam: 'family',
  fgst: 'fahrgestell',
  fn: 'first name',
  fname: 'first name',
  fnm: 'first name',
  frst: 'first',
  fs: 'fuhrerschein',
  fst: 'first',
  geb: 'geburts',
  gebdat: 'geburtsdatum',
  gend: 'gender',
  geschl: 'geschlecht',
  gndr: 'gender',
  hse: 'house',
  ident: 'identifizierungs',
  immat: 'immatriculation',
  kd: 'kunden',
  kennz: 'kennzeichen',
  kk: 'kreditkarten',
  kto: 'konto',
  kv: 'krankenversicherungs',
  kz: 'kennzeichen',
  lic: 'license',
  ln: 'last name',
  lname: 'last name',
  lnm: 'last name',
  lst: 'last',
  med: 'medical',
  ml: 'mail',
  mob: 'mobile',
  mobil: 'mobile',
  nachn: 'nachname',
  nais: 'naissance',
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
  pat: 'patient',
  pcd: 'postcode',
  ph: 'phone',
  phn: 'phone',
  plz: 'postleitzahl',
  pno: 'phone number',
  pp: 'passport',
  pren: 'prenom',
  pstcd: 'postcode',
  rec: 'record',
  reg: 'registration',
  secu: 'securite sociale',
  snm: 'surname',
  soc: 'social',
  ss: 'social security',
  staatsang: 'staatsangehorigkeit',
  str: 'strasse',
  strt: 'street',
  surnm: 'surname',
  svnr: 'sozialversicherungsnummer',
  tel: 'telephone',
  tlf: 'telefon',
  uname: 'user name',
  usr: 'user',
  veh: 'vehicle',
  vorn: 'vorname',
  wlt: 'wallet',
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
  if (hasWords(reading, entry)) return true;
  const joined = entry.replaceAll(' ', '');
  if (joined.length < 6) return false;
  const words = reading.split(' ');
  return words.some((word, index) => word.endsWith(joined) || `${word}${words[index + 1] ?? ''}` === joined);
}

/** Whether the words of `entry` follow one another in the reading, each as it stands. */
export function hasWords(reading: string, entry: string): boolean {
  return ` ${reading} `.includes(` ${entry} `);
}
