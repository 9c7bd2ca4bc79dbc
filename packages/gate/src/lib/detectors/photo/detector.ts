import type { Detector } from '../detector.ts';

const form = /\.(?:jpe?g|png|heic|webp|gif|bmp|tiff?)(?:\?.*)?$|^data:image\//i;

/** Columns only: the header says whether it is of a person. */
export const detector: Detector = {
  kind: 'detector',
  id: 'photo',
  type: 'PHOTO',
  title: 'Photograph of a person',
  sources: ['https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html'],
  triggers: [],
  cell: (value) =>
    value.length < 2048 && form.test(value.trim())
      ? { confidence: 0.2, evidence: 'format', chance: 0.7, why: 'the name of an image' }
      : undefined,
  headers: {
    for: [
      'photo',
      'portrait',
      'picture',
      'profile picture',
      'profile photo',
      'avatar',
      'selfie',
      'headshot',
      'face image',
      'id photo',
      'mugshot',
      'foto',
      'lichtbild',
      'passfoto',
      'profilbild',
      'photographie',
      'photo identite',
      'photo profil',
      'retrato',
      'fotografia',
    ],
    against: ['product', 'item', 'house', 'satellite'],
  },
  example: (random) => `portrait-${random.integer(100_000)}.jpg`,
};
