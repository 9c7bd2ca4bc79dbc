/** Columns that look like personal data and are none. */
import { createHash } from 'node:crypto';
import { randomString, type Random } from '@paddock/base/random';
import { gtinDigit, luhnDigit } from '../../src/lib/example/check-digits.ts';
import { between, chance, decimal, digits, fill, isoDate, isoInstant, pick } from '../../src/lib/example/draw.ts';
import { harmless, type Cell } from './cell.ts';

const hexadecimal = '0123456789abcdef';
const drawn = (make: (random: Random) => string): Cell => harmless(({ random }) => make(random));
export const oneOf = (text: string): Cell => drawn((random) => pick(random, text.split('|')));
export const pattern = (text: string): Cell => drawn((random) => fill(random, text));
export const number = (from: number, to: number, decimals = 0): Cell => drawn((random) => decimal(random, from, to, decimals));
/** Numbers that count up, with letters in front. */
export const serial = (prefix: string, first = 1000, width = 6): Cell =>
  harmless(({ index }) => prefix + String(first + index).padStart(width, '0'));

export const uuid = drawn((random) => {
  const hex = randomString(random, 30, hexadecimal);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${pick(random, ['8', '9', 'a', 'b'])}${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
});
export const md5 = drawn((random) =>
  createHash('md5')
    .update(randomString(random, 16, hexadecimal))
    .digest('hex'),
);
export const sha256 = drawn((random) =>
  createHash('sha256')
    .update(randomString(random, 16, hexadecimal))
    .digest('hex'),
);
export const gitSha = drawn((random) => randomString(random, 40, hexadecimal));
export const base64Token = drawn((random) => Buffer.from(randomString(random, 24, `${hexadecimal}ghijkl`)).toString('base64'));

export const latitude = number(-60, 70, 6);
export const longitude = number(-179, 179, 6);
export const epochSeconds = number(1_600_000_000, 1_795_000_000);
export const epochMillis = drawn((random) => `${between(random, 1_600_000_000, 1_795_000_000)}${digits(random, 3)}`);
export const instant = drawn((random) => isoInstant(random, 2022, 2026));
export const sqlInstant = drawn((random) => isoInstant(random, 2022, 2026).replace('T', ' ').replace('Z', ''));
export const recentDate = drawn((random) => isoDate(random, 2021, 2026));
/** Dates that reach back as far as dates of birth do: when something was founded, printed, built. */
export const oldDate = drawn((random) => isoDate(random, 1950, 2015));
export const dottedDate = drawn((random) => isoDate(random, 2021, 2026).split('-').toReversed().join('.'));
export const slashedDate = drawn((random) => isoDate(random, 2021, 2026).split('-').toReversed().join('/'));
export const month = {
  en: oneOf('January|February|March|April|May|June|July|August|September|October|November|December'),
  de: oneOf('Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'),
  fr: oneOf('janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'),
};
export const weekday = {
  en: oneOf('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'),
  de: oneOf('Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag'),
  fr: oneOf('lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche'),
};
export const colour = {
  en: oneOf('red|navy blue|Olive|ivory|Ruby|violet|amber|Rose'),
  de: oneOf('rot|dunkelblau|Oliv|elfenbein|rosa|silber|Anthrazit'),
  fr: oneOf('rouge|bleu marine|ivoire|violet|rose|Olive|argent'),
};

export const price = number(1, 900, 2);
export const commaPrice = drawn((random) => decimal(random, 1, 4900, 2).replace('.', ','));
export const euro = drawn((random) => `${decimal(random, 5, 999, 2).replace('.', ',')} €`);
export const quantity = number(1, 40);
export const percent = number(0, 100, 1);
export const score = number(0, 1, 4);
export const signed = number(-3, 3, 5);
export const flag = oneOf('0|1');
export const yesNo = oneOf('true|false');
export const currency = oneOf('EUR|USD|GBP|CHF|PLN');

/** Four numbers with dots that are a version; some could be an IPv4 address. */
export const buildVersion = drawn(
  (random) => `${between(random, 1, 14)}.${between(random, 0, 30)}.${between(random, 0, 12)}.${between(random, 0, 250)}`,
);
export const version = drawn(
  (random) => `${chance(random, 30) ? 'v' : ''}${between(random, 0, 9)}.${between(random, 0, 40)}.${between(random, 0, 20)}`,
);
export const userAgent = drawn(
  (random) =>
    `Mozilla/5.0 (${pick(random, ['X11; Linux x86_64', 'Windows NT 10.0; Win64; x64', 'Macintosh; Intel Mac OS X 10_15_7'])}) Chrome/${between(random, 98, 131)}.0.${between(random, 1000, 9999)}.${between(random, 10, 199)}`,
);
export const urlPath = drawn(
  (random) => pick(random, ['/api/v2/orders/', '/products/', '/static/img/', '/de/hilfe/', '/search?q=']) + fill(random, '######'),
);
export const publicUrl = drawn(
  (random) =>
    `https://${pick(random, ['www.iso.org/standard/', 'docs.python.org/3/library/', 'en.wikipedia.org/wiki/', 'shop.example.com/p/'])}${fill(random, '####')}.html`,
);
export const companySite = drawn(
  (random) =>
    `https://www.${pick(random, ['nordwind', 'acme-steel', 'lumiere', 'blue-harbour', 'kaffeewerk'])}${between(random, 1, 99)}.example/`,
);
export const domain = drawn(
  (random) =>
    `${pick(random, ['mail', 'shop', 'api', 'cdn', 'news'])}.${pick(random, ['example.com', 'nordwind.example', 'lumiere.example', 'kaffeewerk.example'])}`,
);
export const hostname = drawn(
  (random) =>
    `${pick(random, ['web', 'db', 'gpu', 'cache', 'jenkins'])}-${pick(random, ['prod', 'stage', 'eu'])}-${between(random, 1, 40)}.int.example`,
);
export const fileName = drawn(
  (random) => `${pick(random, ['scan', 'report', 'IMG', 'export'])}_${fill(random, '########')}.${pick(random, ['pdf', 'jpg', 'csv'])}`,
);

export const orderNumber = drawn((random) => `${between(random, 2, 9)}${digits(random, 9)}`);
export const sku = pattern('@@-####-@@');
export const articleNumber = pattern('###.###.##');
export const ean = drawn((random) => {
  const body = fill(random, '4###########');
  return body + gtinDigit(body);
});
export const isbn = drawn((random) => {
  const body = fill(random, '978#########');
  return body + gtinDigit(body);
});
/** Sixteen digits that Luhn's formula refuses. */
export const serial16 = drawn((random) => {
  const body = digits(random, 15);
  return body + ((Number(luhnDigit(body)) + between(random, 1, 9)) % 10);
});
/** Loyalty cards: sixteen digits of a shop's own numbering, which Luhn's formula refuses. */
export const loyaltyCard = drawn((random) => {
  const body = `9826${digits(random, 11)}`;
  return body + ((Number(luhnDigit(body)) + between(random, 1, 9)) % 10);
});
/** Like an IBAN at first sight: two letters, two digits, more. */
export const mandate = drawn(
  (random) => `${pick(random, ['MD', 'RF', 'SD', 'ZA'])}${digits(random, 2)}${randomString(random, 14, '0123456789ABCDEFGHJKLMNP')}`,
);
export const tracking = drawn((random) =>
  pick(random, [() => `1Z${randomString(random, 16, '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ')}`, () => `00340434${digits(random, 12)}`])(),
);
export const invoice = drawn((random) => `${pick(random, ['RE', 'INV', 'F'])}-${between(random, 2021, 2026)}-${digits(random, 5)}`);
export const extension = number(100, 9899);
export const categoryCode = pattern('####');

export const company = harmless(({ faker }) => faker.company.name());
export const productName = harmless(({ faker }) => faker.commerce.productName());
/** Things that are called like people or places. */
export const namedThing = oneOf(
  'Paris|Mercedes|Ruby|Julia|Florence|Chelsea|Rosa|Felix|Victoria|Georgia|Sienna|Iris|Carmen|Clio|Zoe|Diana|Madison|Jordan|Sydney|Logan',
);
export const furniture = oneOf(
  'Stuhl Anna|Tisch Oskar|Lampe Florenz|Sofa Emma|Regal Max|Bett Lena|Sessel Karl|Kommode Frieda|Teppich Marta',
);
export const fabric = oneOf('Robe Camille|Pull Louis|Jupe Margaux|Veste Léon|Chemise Marcel|Sac Charlotte|Foulard Agathe|Manteau Victor');
export const destination = oneOf('Paris|Lisbon|Florence|Berlin|Sydney|Austin|Charlotte|Victoria|Santiago|San Jose');
export const airport = oneOf('CDG|LHR|FRA|TXL|LIS|JFK|SYD|AUS|MUC');
export const originCountry = oneOf('China|Portugal|Türkei|Vietnam|Deutschland|Italien');
export const costCentre = {
  en: oneOf('4100 Marketing EMEA|4200 Sales North|5100 Facilities|6000 Legal|6100 Treasury|7001 Project Victoria'),
  de: oneOf('4100 Marketing Süd|4200 Vertrieb Nord|5100 Fuhrpark|6000 Recht|7001 Projekt Luise'),
  fr: oneOf('4100 Marketing Sud|4200 Ventes Nord|5100 Services généraux|6000 Juridique|7001 Projet Victor'),
};
export const department = {
  en: oneOf('Finance|Sales|Logistics|IT|Legal|Research'),
  de: oneOf('Einkauf|Vertrieb|Logistik|IT|Recht|Forschung'),
  fr: oneOf('Achats|Ventes|Logistique|Informatique|Juridique|Recherche'),
};
export const status = {
  en: oneOf('open|closed|pending|cancelled|on hold'),
  de: oneOf('offen|erledigt|in Arbeit|storniert'),
  fr: oneOf('ouvert|clos|en cours|annulé'),
};
