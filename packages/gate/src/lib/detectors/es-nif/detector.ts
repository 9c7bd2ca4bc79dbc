import { pick, randomDigits } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';

export const detector = codeIdentifier({
  id: 'es-nif',
  type: 'ES_NIF',
  title: 'Spanish tax identification number (NIF)',
  sources: [
    'https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/',
  ],
  pattern: /\d{8}[ -]?[A-HJ-NP-TV-Z]|\d{2}\.\d{3}\.\d{3}[ -]?[A-HJ-NP-TV-Z]/i,
  begins: ['code', 'number'],
  digits: [8],
  alone: 0.85,
  why: 'its control letter holds',
  evidence: 'checksum',
  chance: 0.05,
  headers: { for: ['nif', 'dni', 'numero de identificacion fiscal', 'documento nacional de identidad'], against: [] },
  holds: (compact) => letters[Number(compact.slice(0, 8)) % 23] === compact[8],
  example: (random) => {
    const digits = randomDigits(random, 8);
    return `${digits}${pick(random, ['', '-'])}${letters[Number(digits) % 23]!}`;
  },
});
