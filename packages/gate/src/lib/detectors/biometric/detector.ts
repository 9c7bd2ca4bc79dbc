import { randomString } from '@paddock/base/random';
import type { Detector } from '../detector.ts';

const form = /^(?:[A-Za-z0-9+/]{64,}={0,2}|(?:[0-9a-f]{2}){32,}|\[-?\d[\d.eE, -]{60,}\])$/;

/** Columns only: templates and embeddings; the header decides. */
export const detector: Detector = {
  kind: 'detector',
  id: 'biometric',
  type: 'BIOMETRIC',
  title: 'Biometric data',
  sources: ['https://eur-lex.europa.eu/eli/reg/2016/679/oj'],
  triggers: [],
  cell: (value) =>
    form.test(value.trim()) ? { confidence: 0.1, evidence: 'shape', chance: 0.9, why: 'a long code, or a list of numbers' } : undefined,
  headers: {
    for: [
      'biometric',
      'biometrics',
      'fingerprint',
      'finger print',
      'face embedding',
      'face id',
      'face template',
      'faceprint',
      'facial',
      'iris',
      'iris scan',
      'retina',
      'retina scan',
      'voiceprint',
      'voice print',
      'voice template',
      'palm print',
      'gait',
      'fingerabdruck',
      'gesichtserkennung',
      'biometrisch',
      'iriscan',
      'stimmabdruck',
      'empreinte',
      'empreinte digitale',
      'empreinte vocale',
      'biometrie',
      'reconnaissance faciale',
      'huella dactilar',
      'impronta digitale',
    ],
    against: ['browser', 'device', 'ssl', 'certificate', 'key', 'sha', 'public'],
  },
  example: (random) => randomString(random, 96, '0123456789abcdef'),
};
