/** Which prefixes issuers of payment cards have, and how long their numbers are. https://en.wikipedia.org/wiki/Payment_card_number#Issuer_identification_number_(IIN) */
interface Issuer {
  readonly name: string;
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
}

const fromTwelve = [12, 13, 14, 15, 16, 17, 18, 19];
const fromSixteen = [16, 17, 18, 19];

const issuers: readonly Issuer[] = [
  { name: 'Visa', prefix: /^4/, lengths: [13, 16, 19] },
  { name: 'Mastercard', prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { name: 'American Express', prefix: /^3[47]/, lengths: [15] },
  { name: 'Diners Club', prefix: /^(?:30[0-5]|3095|3[689])/, lengths: [14, 15, 16, 17, 18, 19] },
  { name: 'Discover', prefix: /^(?:6011|64[4-9]|65)/, lengths: fromSixteen },
  { name: 'JCB', prefix: /^35(?:2[89]|[3-8])/, lengths: fromSixteen },
  { name: 'JCB, earlier', prefix: /^(?:2131|1800)/, lengths: [15] },
  { name: 'UnionPay', prefix: /^62/, lengths: fromSixteen },
  { name: 'Maestro', prefix: /^(?:50|5[6-9]|6304|6390|67)/, lengths: fromTwelve },
  { name: 'Mir', prefix: /^220[0-4]/, lengths: fromSixteen },
  { name: 'RuPay', prefix: /^(?:60|81|82|508)/, lengths: [16] },
  { name: 'Troy, Verve', prefix: /^(?:9792|506|65)/, lengths: [16, 18, 19] },
];

export function isIssued(digits: string): boolean {
  return issuers.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits));
}
