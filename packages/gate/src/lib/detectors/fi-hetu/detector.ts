import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

const characters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** DDMMYY, a sign of the century (a letter is left in `compact`, a hyphen or plus is not), a serial of three digits. */
function isCode(compact: string): boolean {
  const serial = compact.slice(-4, -1);
  const isDate = isMonthAndDay(Number(compact.slice(2, 4)), Number(compact.slice(0, 2)));
  return isDate && characters[Number(compact.slice(0, 6) + serial) % 31] === compact.at(-1);
}

export const detector = codeIdentifier({
  id: 'fi-hetu',
  type: 'FI_HETU',
  title: 'Finnish personal identity code',
  sources: ['https://dvv.fi/en/personal-identity-code', 'https://en.wikipedia.org/wiki/National_identification_number#Finland'],
  pattern: /\d{6}[-+A-FU-Y]\d{3}[\dABCDEFHJ-NPR-Y]/i,
  begins: ['code', 'number'],
  digits: [6, 9, 10],
  alone: 0.95,
  why: 'a date, and its modulus 31 check character hold',
  evidence: 'checksum',
  chance: 0.001,
  headers: { for: ['hetu', 'henkilotunnus', 'henkilo tunnus', 'sotu', 'personbeteckning'], against: [] },
  holds: isCode,
  example: (random) => {
    const { yy, mm, dd } = exampleDate(random);
    const serial = String(2 + random.integer(898)).padStart(3, '0');
    return `${dd}${mm}${yy}-${serial}${characters[Number(`${dd}${mm}${yy}${serial}`) % 31]!}`;
  },
});
