import { weightedSum } from '../checksums/weighted-sum.ts';
import { fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

function isNumber(digits: string): boolean {
  return (
    !/^(.)\1*$/.test(digits) &&
    checkDigit(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(digits[9]) &&
    checkDigit(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(digits[10])
  );
}

function checkDigit(digits: string, weights: readonly number[]): number {
  const rest = weightedSum(digits, weights) % 11;
  return rest < 2 ? 0 : 11 - rest;
}

export const detector = numericIdentifier({
  id: 'br-cpf',
  type: 'BR_CPF',
  title: 'Brazilian CPF number',
  sources: ['https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf', 'https://en.wikipedia.org/wiki/CPF_number'],
  forms: { '000.000.000-00': 0.97, '000000000-00': 0.8, '00000000000': 0.55 },
  why: 'its two modulus 11 check digits hold',
  evidence: 'checksum',
  chance: 0.01,
  headers: { for: ['cpf', 'cadastro de pessoas fisicas', 'cpf number'], against: ['cnpj'] },
  holds: isNumber,
  example: (random) => {
    const digits = `1${randomDigits(random, 8)}`;
    const first = checkDigit(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]);
    return fillForm('000.000.000-00', `${digits}${first}${checkDigit(`${digits}${first}`, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2])}`);
  },
});
