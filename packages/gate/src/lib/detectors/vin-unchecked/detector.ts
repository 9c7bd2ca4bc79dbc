import { randomString } from '@paddock/base/random';
import { pick, randomDigits } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';
import { detector as checked } from '../vin/detector.ts';

export const detector = codeIdentifier({
  id: 'vin-unchecked',
  type: 'VIN',
  title: 'Vehicle identification number without check digit',
  sources: ['https://www.iso.org/standard/52200.html', 'https://en.wikipedia.org/wiki/Vehicle_identification_number'],
  pattern: /[A-HJ-NPR-Z\d]{17}/,
  begins: ['code'],
  alone: 0.4,
  why: 'seventeen letters and digits as outside of North America',
  evidence: 'shape',
  chance: 0.3,
  headers: checked.headers,
  context: ['car', 'vehicle', 'fahrzeug'],
  holds: (compact) => /^[A-Z]{2,3}|^\d[A-Z]/.test(compact) && /[A-Z].*[A-Z].*[A-Z]/.test(compact) && /\d{4}$/.test(compact),
  example: (random) =>
    `${pick(random, ['WVW', 'VF1', 'ZFA'])}ZZZ${randomString(random, 2, 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789')}Z${randomString(random, 2, 'ABCDEFGHJKLMNPRSTUVWXYZ')}${randomDigits(random, 6)}`,
});
