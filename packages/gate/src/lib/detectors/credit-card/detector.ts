import { luhnDigit, luhnHolds } from '../checksums/luhn.ts';
import { isIssued } from './issuers.ts';
import { fillForm, pick, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

const examples: readonly [Example, ...Example[]] = [
  ['4', 16, '0000 0000 0000 0000'],
  ['51', 16, '0000-0000-0000-0000'],
  ['2221', 16, '0000 0000 0000 0000'],
  ['37', 15, '0000 000000 00000'],
  ['36', 14, '0000 000000 0000'],
  ['6011', 16, '0000 0000 0000 0000'],
  ['3530', 16, '0000 0000 0000 0000'],
];
type Example = readonly [prefix: string, length: number, form: string];

function isCard(digits: string): boolean {
  return isIssued(digits) && luhnHolds(digits);
}

export const detector = numericIdentifier({
  id: 'credit-card',
  type: 'CREDIT_CARD',
  title: 'Payment card number',
  sources: ['https://www.iso.org/standard/70484.html', 'https://en.wikipedia.org/wiki/Payment_card_number'],
  forms: {
    '0000000000000000': 0.9,
    '0000 0000 0000 0000': 0.97,
    '0000-0000-0000-0000': 0.97,
    '0000.0000.0000.0000': 0.9,
    '000000000000000': 0.85,
    '0000 000000 00000': 0.97,
    '0000-000000-00000': 0.97,
    '00000000000000': 0.7,
    '0000 000000 0000': 0.95,
    '0000-000000-0000': 0.95,
    '0000 0000 0000 00': 0.9,
    '0000000000000': 0.4,
    '0000 0000 0000 0': 0.7,
    '000000000000': 0.35,
    '0000 0000 0000': 0.5,
    '00000000000000000': 0.4,
    '000000000000000000': 0.6,
    '0000000000000000000': 0.8,
    '0000 0000 0000 0000 000': 0.95,
  },
  why: 'the prefix of an issuer, and its Luhn check digit hold',
  evidence: 'checksum',
  chance: 0.03,
  headers: {
    for: [
      'credit card',
      'card number',
      'card no',
      'cc',
      'ccn',
      'cc num',
      'cc number',
      'cc nr',
      'credit card number',
      'pan',
      'payment card',
      'debit card',
      'cardnumber',
      'card num',
      'kreditkarte',
      'kreditkartennummer',
      'kartennummer',
      'karten nr',
      'carte bancaire',
      'carte de credit',
      'numero de carte',
      'numero carte',
      'tarjeta',
      'numero tarjeta',
      'tarjeta de credito',
      'carta di credito',
      'numero carta',
      'creditcard',
      'creditcardnummer',
    ],
    against: ['loyalty', 'gift', 'sim', 'member', 'card type', 'card brand', 'expiry', 'cvv', 'last4', 'last 4', 'holder', 'status', 'id'],
  },
  context: ['card', 'cards', 'visa', 'mastercard', 'amex', 'american express', 'discover', 'maestro', 'karte', 'carte', 'kreditkarte'],
  holds: isCard,
  example: (random) => {
    const [prefix, length, form] = pick(random, examples);
    const digits = prefix + randomDigits(random, length - prefix.length - 1);
    const checked = digits + luhnDigit(digits);
    return random.integer(2) === 0 ? checked : fillForm(form, checked);
  },
});
