import { pick, randomDigits } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** X, Y and Z count as 0, 1 and 2. */
function controlLetter(compact: string): string {
  return letters[Number(`${'XYZ'.indexOf(compact[0]!)}${compact.slice(1, 8)}`) % 23]!;
}

export const detector = codeIdentifier({
  id: 'es-nie',
  type: 'ES_NIE',
  title: 'Spanish identification number of foreigners (NIE)',
  sources: [
    'https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/',
  ],
  pattern: /[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z]/i,
  begins: ['code'],
  alone: 0.93,
  why: 'its control letter holds',
  evidence: 'checksum',
  chance: 0.05,
  headers: { for: ['nie', 'numero de identidad de extranjero', 'numero de extranjero'], against: [] },
  holds: (compact) => controlLetter(compact) === compact[8],
  example: (random) => {
    const body = `${pick(random, ['X', 'Y', 'Z'])}${randomDigits(random, 7)}`;
    return body + controlLetter(body);
  },
});
