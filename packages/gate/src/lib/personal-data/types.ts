/**
 * The types of personal data, with what two laws say of them:
 * - `safeHarbor`: the number, 1 to 18, in HIPAA's Safe Harbor list, (A) to (R) of 45 CFR 164.514(b)(2)(i)
 *   https://www.ecfr.gov/current/title-45/section-164.514
 * - `article9`: the special category of GDPR Article 9(1)
 *   https://eur-lex.europa.eu/eli/reg/2016/679/oj
 */
import type { Article9Class } from './article-9.ts';

export interface PersonalDataEntry {
  readonly title: string;
  /** direct: points to one person by itself; quasi: does so together with others; special: says what a law protects most. */
  readonly kind: 'direct' | 'quasi' | 'special';
  readonly safeHarbor?: number;
  readonly article9?: Article9Class;
}

export const personalData = {
  PERSON: { title: 'Name of a person', kind: 'direct', safeHarbor: 1 },
  ADDRESS: { title: 'Postal address', kind: 'direct', safeHarbor: 2 },
  EMAIL: { title: 'E-mail address', kind: 'direct', safeHarbor: 6 },
  PHONE: { title: 'Telephone or fax number', kind: 'direct', safeHarbor: 4 },
  USERNAME: { title: 'User name or handle', kind: 'direct', safeHarbor: 18 },
  URL: { title: 'Web address', kind: 'direct', safeHarbor: 14 },
  IP: { title: 'IP address', kind: 'direct', safeHarbor: 15 },
  MAC: { title: 'MAC address', kind: 'direct', safeHarbor: 13 },
  IMEI: { title: 'IMEI of a mobile device', kind: 'direct', safeHarbor: 13 },
  VIN: { title: 'Vehicle identification number', kind: 'direct', safeHarbor: 12 },
  LICENSE_PLATE: { title: 'Licence plate', kind: 'direct', safeHarbor: 12 },
  CREDIT_CARD: { title: 'Payment card number', kind: 'direct', safeHarbor: 10 },
  IBAN: { title: 'International bank account number', kind: 'direct', safeHarbor: 10 },
  BANK_ACCOUNT: { title: 'Bank account number', kind: 'direct', safeHarbor: 10 },
  CRYPTO_WALLET: { title: 'Address of a crypto wallet', kind: 'direct', safeHarbor: 10 },
  DATE_OF_BIRTH: { title: 'Date of birth', kind: 'quasi', safeHarbor: 3 },
  PASSPORT: { title: 'Passport number', kind: 'direct', safeHarbor: 18 },
  DRIVER_LICENSE: { title: 'Driver licence number', kind: 'direct', safeHarbor: 11 },
  MEDICAL_RECORD: { title: 'Medical record number', kind: 'direct', safeHarbor: 8 },
  HEALTH_PLAN: { title: 'Health plan or insurance member number', kind: 'direct', safeHarbor: 9 },
  BIOMETRIC: { title: 'Biometric data', kind: 'special', safeHarbor: 16, article9: 'biometric' },
  PHOTO: { title: 'Photograph of a person', kind: 'direct', safeHarbor: 17 },

  SSN: { title: 'US social security number', kind: 'direct', safeHarbor: 7 },
  US_ITIN: { title: 'US individual taxpayer identification number', kind: 'direct', safeHarbor: 18 },
  US_NPI: { title: 'US national provider identifier', kind: 'direct', safeHarbor: 11 },
  US_DEA: { title: 'US DEA registration number', kind: 'direct', safeHarbor: 11 },
  US_MBI: { title: 'US Medicare beneficiary identifier', kind: 'direct', safeHarbor: 9 },
  US_ABA_ROUTING: { title: 'US bank routing number', kind: 'quasi', safeHarbor: 10 },
  CA_SIN: { title: 'Canadian social insurance number', kind: 'direct', safeHarbor: 18 },
  UK_NHS: { title: 'UK NHS number', kind: 'direct', safeHarbor: 8 },
  UK_NINO: { title: 'UK national insurance number', kind: 'direct', safeHarbor: 18 },
  DE_TAX_ID: { title: 'German tax identification number', kind: 'direct', safeHarbor: 18 },
  FR_NIR: { title: 'French social security number (NIR)', kind: 'direct', safeHarbor: 18 },
  ES_NIF: { title: 'Spanish tax identification number (NIF)', kind: 'direct', safeHarbor: 18 },
  ES_NIE: { title: 'Spanish identification number of foreigners (NIE)', kind: 'direct', safeHarbor: 18 },
  IT_CODICE_FISCALE: { title: 'Italian tax code (codice fiscale)', kind: 'direct', safeHarbor: 18 },
  NL_BSN: { title: 'Dutch citizen service number (BSN)', kind: 'direct', safeHarbor: 18 },
  BE_NRN: { title: 'Belgian national register number', kind: 'direct', safeHarbor: 18 },
  PT_NIF: { title: 'Portuguese tax number (NIF)', kind: 'direct', safeHarbor: 18 },
  CH_AHV: { title: 'Swiss social insurance number (AHV, AVS)', kind: 'direct', safeHarbor: 18 },
  PL_PESEL: { title: 'Polish PESEL number', kind: 'direct', safeHarbor: 18 },
  CZ_RODNE_CISLO: { title: 'Czech and Slovak birth number', kind: 'direct', safeHarbor: 18 },
  RO_CNP: { title: 'Romanian personal code (CNP)', kind: 'direct', safeHarbor: 18 },
  SE_PERSONNUMMER: { title: 'Swedish personal number', kind: 'direct', safeHarbor: 18 },
  NO_FODSELSNUMMER: { title: 'Norwegian birth number', kind: 'direct', safeHarbor: 18 },
  DK_CPR: { title: 'Danish CPR number', kind: 'direct', safeHarbor: 18 },
  FI_HETU: { title: 'Finnish personal identity code', kind: 'direct', safeHarbor: 18 },
  TR_TCKN: { title: 'Turkish identification number', kind: 'direct', safeHarbor: 18 },
  ZA_ID: { title: 'South African identity number', kind: 'direct', safeHarbor: 18 },
  AU_TFN: { title: 'Australian tax file number', kind: 'direct', safeHarbor: 18 },
  AU_ABN: { title: 'Australian business number', kind: 'quasi', safeHarbor: 18 },
  AU_MEDICARE: { title: 'Australian Medicare number', kind: 'direct', safeHarbor: 9 },
  BR_CPF: { title: 'Brazilian CPF number', kind: 'direct', safeHarbor: 18 },
  IN_AADHAAR: { title: 'Indian Aadhaar number', kind: 'direct', safeHarbor: 18 },
  IN_PAN: { title: 'Indian permanent account number', kind: 'direct', safeHarbor: 18 },
  SG_NRIC: { title: 'Singaporean NRIC or FIN', kind: 'direct', safeHarbor: 18 },
  KR_RRN: { title: 'South Korean resident registration number', kind: 'direct', safeHarbor: 18 },
  CN_RESIDENT_ID: { title: 'Chinese resident identity number', kind: 'direct', safeHarbor: 18 },

  POSTCODE: { title: 'Postal code', kind: 'quasi', safeHarbor: 2 },
  LOCATION: { title: 'Place', kind: 'quasi', safeHarbor: 2 },
  COORDINATES: { title: 'Geographic coordinates', kind: 'quasi', safeHarbor: 2 },
  AGE: { title: 'Age or year of birth', kind: 'quasi', safeHarbor: 3 },
  GENDER: { title: 'Gender', kind: 'quasi' },
  NATIONALITY: { title: 'Nationality or country of birth', kind: 'quasi' },
  MARITAL_STATUS: { title: 'Marital status', kind: 'quasi' },
  OCCUPATION: { title: 'Occupation', kind: 'quasi' },
  EDUCATION: { title: 'Education', kind: 'quasi' },
  INCOME: { title: 'Income', kind: 'quasi' },

  ETHNICITY: { title: 'Racial or ethnic origin', kind: 'special', article9: 'racial-or-ethnic-origin' },
  POLITICAL_OPINION: { title: 'Political opinion', kind: 'special', article9: 'political-opinions' },
  RELIGION: { title: 'Religious or philosophical belief', kind: 'special', article9: 'religious-or-philosophical-beliefs' },
  TRADE_UNION: { title: 'Trade union membership', kind: 'special', article9: 'trade-union-membership' },
  GENETIC: { title: 'Genetic data', kind: 'special', article9: 'genetic' },
  HEALTH: { title: 'Health', kind: 'special', article9: 'health' },
  SEXUAL_ORIENTATION: { title: 'Sex life or sexual orientation', kind: 'special', article9: 'sex-life-or-sexual-orientation' },
} as const satisfies Readonly<Record<string, PersonalDataEntry>>;

export type PersonalDataType = keyof typeof personalData;

/** Every type, in the order of the catalogue. */
export const personalDataTypes = Object.keys(personalData) as readonly PersonalDataType[];

export function personalDataEntry(type: PersonalDataType): PersonalDataEntry {
  return personalData[type];
}
