import { weightedSum } from '../checksums/weighted-sum.ts';
import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { pick, randomDigits } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

/** Region, YYYYMMDD, serial, check character. */
function isNumber(compact: string): boolean {
  return (
    isMonthAndDay(Number(compact.slice(10, 12)), Number(compact.slice(12, 14))) && checkCharacter(compact.slice(0, 17)) === compact[17]
  );
}

/** ISO 7064 MOD 11-2. */
function checkCharacter(body: string): string {
  return '10X98765432'[weightedSum(body, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11]!;
}

export const detector = codeIdentifier({
  id: 'cn-resident-id',
  type: 'CN_RESIDENT_ID',
  title: 'Chinese resident identity number',
  sources: [
    'https://openstd.samr.gov.cn/bzgk/gb/newGbInfo?hcno=080D6FBF2BB468F9007657F26D60013E',
    'https://en.wikipedia.org/wiki/Resident_Identity_Card',
  ],
  pattern: /[1-9]\d{5}(?:18|19|20)\d{9}[\dX]/i,
  begins: ['code', 'number'],
  digits: [18],
  alone: 0.97,
  why: 'a date, and its MOD 11-2 check character hold',
  evidence: 'checksum',
  chance: 0.0002,
  headers: { for: ['resident id', 'identity card', 'id card', 'shenfenzheng', 'sfz', 'citizen id'], against: [] },
  holds: isNumber,
  example: (random) => {
    const { yyyy, mm, dd } = exampleDate(random);
    const body = `${pick(random, ['110105', '310101', '440524'])}${yyyy}${mm}${dd}${randomDigits(random, 3)}`;
    return body + checkCharacter(body);
  },
});
