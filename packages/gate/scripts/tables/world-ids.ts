/** Identifiers of persons outside Europe, with check digits that are right. Written from the public pages that are named at each. */
import { randomString, type Random } from '@paddock/base/random';
import { luhnDigit, weightedSum } from '../../src/lib/example/check-digits.ts';
import { between, digits, pick } from '../../src/lib/example/draw.ts';

/** CPF: two digits modulo 11 with weights 10 to 2 and 11 to 2 (https://pt.wikipedia.org/wiki/Cadastro_de_Pessoas_F%C3%ADsicas). */
export function brCpf(random: Random): string {
  const body = digits(random, 9);
  const first = cpfDigit(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return body + first + cpfDigit(body + first, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
}

function cpfDigit(body: string, weights: readonly number[]): string {
  const rest = weightedSum(body, weights) % 11;
  return String(rest < 2 ? 0 : 11 - rest);
}

/** Aadhaar: twelve digits, the first 2 to 9, the last one Verhoeff's (https://en.wikipedia.org/wiki/Verhoeff_algorithm). */
export function inAadhaar(random: Random): string {
  const body = `${between(random, 2, 9)}${digits(random, 10)}`;
  return body + verhoeffDigit(body);
}

/** Verhoeff's digit in the dihedral group of ten elements: 0 to 4 are rotations, 5 to 9 reflections. */
export function verhoeffDigit(body: string): string {
  const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  let check = 0;
  Array.from(body)
    .toReversed()
    .forEach((character, index) => {
      let value = Number(character);
      for (let turn = 0; turn < (index + 1) % 8; turn++) value = step[value] ?? 0;
      check = dihedral(check, value);
    });
  return String(check < 5 ? (5 - check) % 5 : check);
}

function dihedral(left: number, right: number): number {
  if (left < 5) return right < 5 ? (left + right) % 5 : 5 + ((left + right) % 5);
  return right < 5 ? 5 + ((left - right + 5) % 5) : (left - right + 5) % 5;
}

/** SIN: Luhn; 0 and 8 do not lead (https://en.wikipedia.org/wiki/Social_insurance_number). */
export function caSin(random: Random): string {
  const body = pick(random, ['1', '2', '3', '4', '5', '6', '7', '9']) + digits(random, 7);
  return body + luhnDigit(body);
}

/** TFN of nine digits: weights 1 4 3 7 5 8 6 9 10, sum divisible by 11 (https://en.wikipedia.org/wiki/Tax_file_number). */
export function auTfn(random: Random): string {
  for (;;) {
    const number = `${between(random, 1, 9)}${digits(random, 8)}`;
    if (weightedSum(number, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0) return number;
  }
}

/** NPI: Luhn over 80840 and the number (https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand/Downloads/NPIcheckdigit.pdf). */
export function usNpi(random: Random): string {
  const body = pick(random, ['1', '1', '1', '2']) + digits(random, 8);
  return body + luhnDigit(`80840${body}`);
}

/** DEA number: kind of registrant, first letter of the name, and seven digits (https://en.wikipedia.org/wiki/DEA_number). */
export function usDea(random: Random, lastName: string): string {
  const body = digits(random, 6);
  const check = (weightedSum(body, [1, 2, 1, 2, 1, 2]) % 10).toString();
  const letter = /^[A-Z]/.test(lastName) ? lastName.charAt(0) : '9';
  return randomString(random, 1, 'ABFGM') + letter + body + check;
}

/** ABA routing number: weights 3 7 1, and the ranges of the Federal Reserve (https://en.wikipedia.org/wiki/ABA_routing_transit_number). */
export function usAbaRouting(random: Random): string {
  const prefix = String(pick(random, [between(random, 1, 12), between(random, 21, 32)])).padStart(2, '0');
  const body = prefix + digits(random, 6);
  return body + ((10 - (weightedSum(body, [3, 7, 1]) % 10)) % 10);
}
