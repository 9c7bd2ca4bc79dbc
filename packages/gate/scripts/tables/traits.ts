/** Columns that say something of persons without pointing to one: quasi-identifiers and special classes. */
import { between, chance, decimal, pick } from '../../src/lib/example/draw.ts';
import { quasi, special } from './cell.ts';
import type { Row } from './row.ts';

const said =
  (words: Readonly<Record<Row['language'], readonly string[]>>) =>
  (row: Row): string =>
    pick(row.random, words[row.language]);

export const postcode = quasi('POSTCODE', ({ faker }) => faker.location.zipCode());
export const shortPostcode = quasi('POSTCODE', ({ faker }) => faker.location.zipCode().slice(0, 3));
export const city = quasi('LOCATION', ({ faker }) => faker.location.city());
export const state = quasi('LOCATION', ({ faker }) => faker.location.state());
export const stateCode = quasi('LOCATION', ({ random }) => pick(random, ['CA', 'NY', 'TX', 'WA', 'IL', 'FL', 'OH', 'GA', 'MN']));
export const homeCountry = quasi(
  'LOCATION',
  said({
    en: ['United Kingdom', 'Ireland', 'France', 'India', 'United States', 'Canada', 'Nigeria'],
    de: ['Deutschland', 'Österreich', 'Schweiz', 'Polen', 'Türkei'],
    fr: ['France', 'Belgique', 'Suisse', 'Maroc', 'Algérie', 'Canada'],
  }),
);
export const countryCode = quasi('LOCATION', ({ random }) => pick(random, ['GB', 'DE', 'FR', 'NL', 'US', 'IE', 'PL', 'IT']));
export const birthPlace = quasi('LOCATION', ({ faker }) => faker.location.city());
export const homeLatitude = quasi('COORDINATES', ({ random }) => decimal(random, 43, 54, 6));
export const homeLongitude = quasi('COORDINATES', ({ random }) => decimal(random, -4, 14, 6));

export const gender = quasi('GENDER', ({ person, language, random }) => {
  if (chance(random, 3)) return { en: 'diverse', de: 'divers', fr: 'autre' }[language];
  return { en: ['male', 'female'], de: ['männlich', 'weiblich'], fr: ['homme', 'femme'] }[language][person.female ? 1 : 0] ?? '';
});
export const genderLetter = quasi('GENDER', ({ person, language }) =>
  person.female ? { en: 'F', de: 'W', fr: 'F' }[language] : { en: 'M', de: 'M', fr: 'H' }[language],
);
export const genderCode = quasi('GENDER', ({ person }) => (person.female ? '2' : '1'));
export const salutation = quasi(
  'GENDER',
  ({ person, language }) => ({ en: ['Mr', 'Ms'], de: ['Herr', 'Frau'], fr: ['M.', 'Mme'] })[language][person.female ? 1 : 0] ?? '',
);
export const birthYear = quasi('AGE', ({ person }) => String(person.birth.year));
export const age = quasi('AGE', ({ person }) => String(2026 - person.birth.year));
export const ageBand = quasi('AGE', ({ person }) => {
  const low = Math.floor((2026 - person.birth.year) / 10) * 10;
  return `${low}-${low + 9}`;
});
export const nationality = quasi(
  'NATIONALITY',
  said({
    en: ['British', 'Irish', 'Polish', 'Indian', 'Nigerian', 'American', 'Portuguese'],
    de: ['deutsch', 'österreichisch', 'polnisch', 'türkisch', 'italienisch', 'syrisch'],
    fr: ['française', 'belge', 'marocaine', 'portugaise', 'sénégalaise', 'italienne'],
  }),
);
export const nationalityCode = quasi('NATIONALITY', ({ random }) => pick(random, ['GBR', 'DEU', 'FRA', 'POL', 'IND', 'USA', 'TUR', 'MAR']));
export const maritalStatus = quasi(
  'MARITAL_STATUS',
  said({
    en: ['single', 'married', 'divorced', 'widowed', 'civil partnership'],
    de: ['ledig', 'verheiratet', 'geschieden', 'verwitwet'],
    fr: ['célibataire', 'marié(e)', 'divorcé(e)', 'veuf(ve)', 'pacsé(e)'],
  }),
);
const jobs = {
  en: [
    'Accountant',
    'Nurse',
    'Software Engineer',
    'Warehouse Operative',
    'Head of Sales',
    'Teacher',
    'Electrician',
    'Data Analyst',
    'Chef',
    'HR Officer',
  ],
  de: [
    'Buchhalterin',
    'Krankenpfleger',
    'Softwareentwickler',
    'Lagerist',
    'Vertriebsleiterin',
    'Lehrer',
    'Elektriker',
    'Köchin',
    'Steuerberater',
  ],
  fr: [
    'Comptable',
    'Infirmière',
    'Développeur',
    'Magasinier',
    'Directrice commerciale',
    'Enseignant',
    'Électricien',
    'Cuisinier',
    'Avocate',
  ],
};
export const jobTitle = quasi('OCCUPATION', said(jobs));
export const education = quasi(
  'EDUCATION',
  said({
    en: ['High school', 'Bachelor', 'Master', 'PhD', 'Apprenticeship'],
    de: ['Abitur', 'Bachelor', 'Master', 'Promotion', 'Ausbildung', 'Realschule'],
    fr: ['Baccalauréat', 'Licence', 'Master', 'Doctorat', 'CAP', 'BTS'],
  }),
);
export const salary = quasi('INCOME', ({ random }) => String(between(random, 22, 140) * 1000 + between(random, 0, 9) * 100));
export const monthlyIncome = quasi('INCOME', ({ random }) => decimal(random, 1400, 9800, 2));

export const diagnosisCode = special('HEALTH', ({ random }) =>
  pick(random, ['E11.9', 'I10', 'J45.909', 'F32.1', 'M54.5', 'K21.0', 'C50.911', 'N18.3', 'G43.909']),
);
export const diagnosis = special(
  'HEALTH',
  said({
    en: ['Type 2 diabetes', 'Hypertension', 'Asthma', 'Depression, moderate', 'Low back pain', 'Migraine'],
    de: ['Diabetes mellitus Typ 2', 'Bluthochdruck', 'Asthma', 'Depression', 'Rückenschmerzen', 'Migräne'],
    fr: ['Diabète de type 2', 'Hypertension', 'Asthme', 'Dépression', 'Lombalgie', 'Migraine'],
  }),
);
export const bloodGroup = special('HEALTH', ({ random }) => pick(random, ['A+', 'A-', 'B+', '0+', '0-', 'AB+']));
export const religion = special(
  'RELIGION',
  said({
    en: ['Church of England', 'Roman Catholic', 'Muslim', 'Hindu', 'Jewish', 'None', 'Sikh'],
    de: ['rk', 'ev', 'keine', 'islamisch', 'alt-katholisch'],
    fr: ['catholique', 'protestante', 'musulmane', 'juive', 'sans'],
  }),
);
export const ethnicity = special(
  'ETHNICITY',
  said({
    en: ['White British', 'Black African', 'Asian Indian', 'Mixed', 'Chinese', 'Black Caribbean'],
    de: ['keine Angabe', 'europäisch', 'asiatisch', 'afrikanisch'],
    fr: ['non déclarée', 'européenne', 'africaine', 'asiatique'],
  }),
);
export const union = special('TRADE_UNION', ({ random }) => pick(random, ['IG Metall', 'ver.di', 'CFDT', 'CGT', 'Unite', 'none', 'GMB']));
