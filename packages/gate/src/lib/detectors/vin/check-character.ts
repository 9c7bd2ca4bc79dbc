/** Digits count as themselves, letters from 1 to 9 anew in each of three rows. https://www.ecfr.gov/current/title-49/subtitle-B/chapter-V/part-565 */
const values: Readonly<Record<string, number>> = Object.fromEntries([
  ...Array.from('0123456789', (character, index) => [character, index] as const),
  ...Array.from('ABCDEFGH', (character, index) => [character, index + 1] as const),
  ...Array.from('JKLMN', (character, index) => [character, index + 1] as const),
  ['P', 7],
  ['R', 9],
  ...Array.from('STUVWXYZ', (character, index) => [character, index + 2] as const),
]);

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** What must stand at the ninth place, which has no weight itself. Obligatory in North America and China only. */
export function checkCharacter(vin: string): string {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += (values[vin[index]!] ?? 0) * weights[index]!;
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
