import type { Detector } from '../detector.ts';

/** Columns only: whole numbers up to 120, bands of them, and years. */
export const detector: Detector = {
  kind: 'detector',
  id: 'age',
  type: 'AGE',
  title: 'Age or year of birth',
  sources: ['https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html'],
  triggers: [],
  cell: (value) => {
    const trimmed = value.trim();
    const isAge = /^\d{1,3}(?:\.0+)?$/.test(trimmed) && Number(trimmed) <= 120;
    const isBand = /^\d{1,3}\s?[-\u2013]\s?\d{1,3}$|^\d{2}\+$|^[<>]=?\s?\d{2}$/.test(trimmed);
    if (!isAge && !isBand && !/^(?:19|20)\d\d$/.test(trimmed)) return undefined;
    return {
      confidence: 0.1,
      evidence: 'shape',
      chance: 0.95,
      why: isAge ? 'a whole number up to 120' : isBand ? 'a band of ages' : 'a year',
    };
  },
  headers: {
    for: [
      'age',
      'age years',
      'age group',
      'age band',
      'age range',
      'age at',
      'birth year',
      'year of birth',
      'yob',
      'birthyear',
      'alter',
      'altersgruppe',
      'geburtsjahr',
      'geb jahr',
      'jahrgang',
      'annee de naissance',
      'annee naissance',
      'tranche age',
      'tranche d age',
      'edad',
      'ano de nacimiento',
      'eta',
      'anno di nascita',
      'leeftijd',
      'geboortejaar',
    ],
    against: ['account', 'device', 'vehicle', 'page', 'average', 'usage'],
  },
  example: (random) => String(18 + random.integer(70)),
};
