import { randomDigits } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

export const detector = codeIdentifier({
  id: 'medical-record',
  type: 'MEDICAL_RECORD',
  title: 'Medical record number',
  sources: ['https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html'],
  pattern: /(?:[A-Z]{1,4}[- ]?)?\d{5,12}|[A-Z\d]{6,12}/,
  begins: ['code', 'capital', 'number'],
  alone: 0.08,
  why: 'letters and digits as record numbers have',
  evidence: 'shape',
  chance: 0.9,
  headers: {
    for: [
      'mrn',
      'medical record',
      'medical record number',
      'medical record no',
      'patient id',
      'patient no',
      'patient number',
      'patienten id',
      'patientennummer',
      'patienten nr',
      'numero de dossier',
      'numero patient',
      'dossier medical',
      'ipp',
      'chart number',
      'chart no',
      'historia clinica',
    ],
    against: ['date', 'type', 'status'],
  },
  holds: (compact) => (compact.match(/\d/g) ?? []).length >= 5,
  example: (random) => `MRN-${randomDigits(random, 8)}`,
});
