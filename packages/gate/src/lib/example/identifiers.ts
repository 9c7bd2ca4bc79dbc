import { randomString, type Random } from '@paddock/base/random';
import { gtinDigit, ibanOf, luhnDigit } from './check-digits.ts';
import { between, digits, fill, pick } from './draw.ts';

/** A US social security number: area not 000, 666 or 9xx, group not 00, serial not 0000 (https://www.ssa.gov/employer/randomization.html). */
export function exampleSsn(random: Random): string {
  const area = between(random, 1, 898);
  const parts = [area >= 666 ? area + 1 : area, between(random, 1, 99), between(random, 1, 9999)] as const;
  return `${String(parts[0]).padStart(3, '0')}-${String(parts[1]).padStart(2, '0')}-${String(parts[2]).padStart(4, '0')}`;
}

/** A card number that Luhn's formula accepts: Visa, Mastercard or American Express (https://en.wikipedia.org/wiki/Payment_card_number). */
export function exampleCard(random: Random): string {
  const body = fill(
    random,
    pick(random, ['4##############', '4##############', `5${between(random, 1, 5)}#############`, '37############']),
  );
  return body + luhnDigit(body);
}

/** A US telephone number: area and exchange begin with 2 to 9 (https://www.nationalnanpa.com/about_us/abt_nanp.html). */
export function examplePhone(random: Random): string {
  const area = `${between(random, 2, 9)}0${between(random, 2, 9)}`;
  const rest = [`${between(random, 2, 9)}${between(random, 2, 9)}${digits(random, 1)}`, digits(random, 4)] as const;
  return pick(random, [`(${area}) ${rest[0]}-${rest[1]}`, `${area}-${rest[0]}-${rest[1]}`, `+1 ${area} ${rest[0]} ${rest[1]}`]);
}

/** An IBAN of Germany, Britain or the Netherlands (ISO 13616). */
export function exampleIban(random: Random): string {
  return pick(random, [
    () => ibanOf('DE', digits(random, 18)),
    () => ibanOf('GB', fill(random, '@@@@##############')),
    () => ibanOf('NL', fill(random, '@@@@##########')),
  ])();
}

/** An IPv4 address all of whose four numbers have three digits, so that none is a part of another. */
export function exampleIp(random: Random): string {
  return Array.from({ length: 4 }, (_, index) => between(random, 100, index === 0 ? 223 : 254))
    .map((part, index) => (index === 0 && part === 127 ? 128 : part))
    .join('.');
}

/** EAN-13 of a product (https://www.gs1.org/services/how-calculate-check-digit-manually). */
export function exampleEan(random: Random): string {
  const body = fill(random, '40##########');
  return body + gtinDigit(body);
}

export function exampleTrackingNumber(random: Random): string {
  return `1Z${randomString(random, 16, '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ')}`;
}
