/** Columns about persons. */
import { between, chance, digits, fill, pick } from '../../src/lib/example/draw.ts';
import { ibanOf, luhnDigit, remainder97 } from '../../src/lib/example/check-digits.ts';
import { direct } from './cell.ts';
import { cryptoWallet, driverLicence, imei, ipv4, ipv6, licencePlate, macAddress, passport, vin } from './devices.ts';
import * as europe from './european-ids.ts';
import { padded, plainCapitals } from './person.ts';
import { internationalPhone, nationalPhone, phoneDigits } from './phones.ts';
import type { Row } from './row.ts';
import * as world from './world-ids.ts';

const name = ({ person }: Row): string => `${person.first} ${person.last}`;

export const fullName = direct('PERSON', name);
export const lastFirst = direct('PERSON', ({ person }) => `${person.last}, ${person.first}`);
export const titledName = direct('PERSON', (row) => {
  const titles = { en: ['Mr', 'Ms', 'Dr'], de: ['Herr', 'Frau', 'Dr.'], fr: ['M.', 'Mme', 'Dr'] }[row.language];
  const title = chance(row.random, 30) ? titles[2] : titles[row.person.female ? 1 : 0];
  return `${title} ${chance(row.random, 50) ? row.person.last : name(row)}`;
});
export const shoutedName = direct('PERSON', ({ person }) => `${person.last.toUpperCase()} ${person.first}`);
export const firstName = direct('PERSON', ({ person }) => person.first);
export const lastName = direct('PERSON', ({ person }) => person.last);
export const capitalLastName = direct('PERSON', ({ person }) => plainCapitals(person.last));

/** Another person than the row's own: a parent, a doctor, an adviser. */
export const otherName = direct('PERSON', ({ faker }) => `${faker.person.firstName()} ${faker.person.lastName()}`);
export const otherTitledName = direct(
  'PERSON',
  ({ faker, language }) => `${{ en: 'Dr', de: 'Dr.', fr: 'Dr' }[language]} ${faker.person.lastName()}`,
);
export const otherInitialAndName = direct('PERSON', ({ faker }) => `${faker.person.firstName().charAt(0)}. ${faker.person.lastName()}`);
export const otherLastName = direct('PERSON', ({ faker }) => faker.person.lastName());

export const username = direct('USERNAME', (row) => row.username);
export const handle = direct(
  'USERNAME',
  (row) => `${pick(row.random, ['@', ''])}${row.username.replace('.', '_')}${row.random.integer(99)}`,
);
const mailHosts = {
  en: ['gmail.com', 'outlook.com', 'yahoo.co.uk', 'icloud.com', 'example.org'],
  de: ['gmx.de', 'web.de', 'gmail.com', 't-online.de'],
  fr: ['orange.fr', 'free.fr', 'laposte.net', 'gmail.com'],
};
export const email = direct('EMAIL', (row) => `${row.username}@${pick(row.random, mailHosts[row.language])}`);
export const workEmail = direct(
  'EMAIL',
  (row) => `${row.username}@${pick(row.random, ['acme-steel.example', 'nordwind.example', 'mail.lumiere.example', 'corp.example.com'])}`,
);
export const shoutedEmail = direct('EMAIL', (row) => `${row.username}@${pick(row.random, mailHosts[row.language])}`.toUpperCase());
export const profileUrl = direct('URL', (row) => {
  const user = row.username.replaceAll('.', '-');
  return pick(row.random, [
    `https://www.linkedin.com/in/${user}`,
    `https://github.com/${user}`,
    `https://www.xing.com/profile/${user}`,
    `https://www.facebook.com/${user}`,
  ]);
});

export const phone = direct('PHONE', (row) => nationalPhone(row.random, row.country));
export const internationalNumber = direct('PHONE', (row) => internationalPhone(row.random, row.country));
export const mixedPhone = direct('PHONE', (row) => (chance(row.random, 50) ? nationalPhone : internationalPhone)(row.random, row.country));
export const plainPhone = direct('PHONE', (row) => phoneDigits(row.random, row.country));
export const e164 = direct('PHONE', (row) =>
  internationalPhone(row.random, row.country)
    .replace('(0)', '')
    .replace(/^00/, '+')
    .replace(/[ ()-]/g, ''),
);

export const street = direct('ADDRESS', ({ faker, random }) => faker.location.streetAddress({ useFullAddress: chance(random, 15) }));
export const fullAddress = direct(
  'ADDRESS',
  ({ faker }) => `${faker.location.streetAddress()}, ${faker.location.zipCode()} ${faker.location.city()}`,
);

const two = (value: number): string => padded(value, 2);
export const birthDate = direct('DATE_OF_BIRTH', ({ person: { birth } }) => `${birth.year}-${two(birth.month)}-${two(birth.day)}`);
/** As people write dates in the language of the table. */
export const localBirthDate = direct('DATE_OF_BIRTH', ({ person: { birth }, language, country }) => {
  if (language === 'de') return `${two(birth.day)}.${two(birth.month)}.${birth.year}`;
  return country === 'us' ? `${birth.month}/${birth.day}/${birth.year}` : `${two(birth.day)}/${two(birth.month)}/${birth.year}`;
});
/** As it is when three systems have been merged. */
export const mixedBirthDate = direct('DATE_OF_BIRTH', (row) => pick(row.random, [birthDate, localBirthDate, localBirthDate]).make(row));
export const compactBirthDate = direct('DATE_OF_BIRTH', ({ person: { birth } }) => `${birth.year}${two(birth.month)}${two(birth.day)}`);

const cardBody = (row: Row): string =>
  fill(
    row.random,
    pick(row.random, [
      '4##############',
      `5${between(row.random, 1, 5)}#############`,
      '222100#########',
      '6011###########',
      '34############',
    ]),
  );
const card = (row: Row): string => {
  const body = cardBody(row);
  return body + luhnDigit(body);
};
export const cardNumber = direct('CREDIT_CARD', card);
export const groupedCard = direct('CREDIT_CARD', (row) => card(row).replace(/(.{4})(?=.)/g, `$1${pick(row.random, [' ', '-'])}`));

/** National account numbers carry check digits of their own in France (the RIB key): https://en.wikipedia.org/wiki/Basic_Bank_Account_Number */
function ibanFor({ random, country }: Row): string {
  if (country === 'fr') {
    const body = digits(random, 21);
    return ibanOf('FR', body + padded(97 - remainder97(`${body}00`), 2));
  }
  if (country === 'gb' || country === 'us')
    return ibanOf('GB', fill(random, `${pick(random, ['NWBK', 'BARC', 'LOYD', 'MIDL'])}##############`));
  if (country === 'nl') return ibanOf('NL', fill(random, `${pick(random, ['ABNA', 'INGB', 'RABO'])}##########`));
  if (country === 'pl') return ibanOf('PL', digits(random, 24));
  return chance(random, 80) ? ibanOf('DE', digits(random, 18)) : ibanOf('AT', digits(random, 16));
}
export const iban = direct('IBAN', ibanFor);
export const groupedIban = direct('IBAN', (row) => ibanFor(row).replace(/(.{4})(?=.)/g, '$1 '));
export const bankAccount = direct('BANK_ACCOUNT', ({ random }) => digits(random, between(random, 8, 12)));
export const wallet = direct('CRYPTO_WALLET', ({ random }) => cryptoWallet(random));

export const ip4 = direct('IP', ({ random }) => ipv4(random));
export const ip6 = direct('IP', ({ random }) => ipv6(random));
export const anyIp = direct('IP', ({ random }) => (chance(random, 75) ? ipv4 : ipv6)(random));
export const mac = direct('MAC', ({ random }) => macAddress(random, ':'));
export const shoutedMac = direct('MAC', ({ random }) => macAddress(random, '-').toUpperCase());
export const deviceImei = direct('IMEI', ({ random }) => imei(random));
export const chassis = direct('VIN', ({ random }) => vin(random));
export const plate = direct('LICENSE_PLATE', ({ random, country }) => licencePlate(random, country));
export const passportNumber = direct('PASSPORT', ({ random, country }) => passport(random, country));
export const licence = direct('DRIVER_LICENSE', ({ random, country, person }) => driverLicence(random, country, person));
export const medicalRecord = direct('MEDICAL_RECORD', ({ random }) => fill(random, 'MRN########'));
export const memberNumber = direct('HEALTH_PLAN', ({ random }) => fill(random, '@#########'));

export const ssn = direct('SSN', ({ random }) => {
  const area = between(random, 1, 898);
  return `${padded(area >= 666 ? area + 1 : area, 3)}-${padded(between(random, 1, 99), 2)}-${padded(between(random, 1, 9999), 4)}`;
});
export const plainSsn = direct('SSN', (row) => ssn.make(row).replaceAll('-', ''));
export const nhs = direct('UK_NHS', ({ random }) => europe.ukNhs(random));
export const groupedNhs = direct('UK_NHS', ({ random }) => europe.ukNhs(random).replace(/(...)(...)(....)/, '$1 $2 $3'));
export const nino = direct('UK_NINO', ({ random }) => europe.ukNino(random));
export const groupedNino = direct('UK_NINO', ({ random }) => europe.ukNino(random).replace(/(..)(..)(..)(..)(.)/, '$1 $2 $3 $4 $5'));
export const taxId = direct('DE_TAX_ID', ({ random }) => europe.deTaxId(random));
export const groupedTaxId = direct('DE_TAX_ID', ({ random }) => europe.deTaxId(random).replace(/(..)(...)(...)(...)/, '$1 $2 $3 $4'));
export const nir = direct('FR_NIR', ({ random, person }) => europe.frNir(random, person));
export const groupedNir = direct('FR_NIR', ({ random, person }) =>
  europe.frNir(random, person).replace(/(.)(..)(..)(..)(...)(...)(..)/, '$1 $2 $3 $4 $5 $6 $7'),
);
export const nif = direct('ES_NIF', ({ random }) => europe.esNif(random));
export const codiceFiscale = direct('IT_CODICE_FISCALE', ({ random, person }) => europe.itCodiceFiscale(random, person));
export const bsn = direct('NL_BSN', ({ random }) => europe.nlBsn(random));
export const pesel = direct('PL_PESEL', ({ random, person }) => europe.plPesel(random, person));
export const personnummer = direct('SE_PERSONNUMMER', ({ random, person }) => europe.sePersonnummer(random, person));
export const cpf = direct('BR_CPF', ({ random }) => world.brCpf(random).replace(/(...)(...)(...)(..)/, '$1.$2.$3-$4'));
export const plainCpf = direct('BR_CPF', ({ random }) => world.brCpf(random));
export const aadhaar = direct('IN_AADHAAR', ({ random }) => world.inAadhaar(random));
export const groupedAadhaar = direct('IN_AADHAAR', ({ random }) => world.inAadhaar(random).replace(/(....)(....)(....)/, '$1 $2 $3'));
export const sin = direct('CA_SIN', ({ random }) => world.caSin(random).replace(/(...)(...)(...)/, '$1 $2 $3'));
export const dashedSin = direct('CA_SIN', ({ random }) => world.caSin(random).replace(/(...)(...)(...)/, '$1-$2-$3'));
export const tfn = direct('AU_TFN', ({ random }) => world.auTfn(random));
export const groupedTfn = direct('AU_TFN', ({ random }) => world.auTfn(random).replace(/(...)(...)(...)/, '$1 $2 $3'));
export const npi = direct('US_NPI', ({ random }) => world.usNpi(random));
export const dea = direct('US_DEA', ({ random, person }) => world.usDea(random, plainCapitals(person.last)));
export const routing = direct('US_ABA_ROUTING', ({ random }) => world.usAbaRouting(random));
