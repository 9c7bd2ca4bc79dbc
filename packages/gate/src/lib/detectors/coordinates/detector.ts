import type { Detector } from '../detector.ts';
import { randomDigits } from '../rules/examples.ts';

const pair = /^\(?(-?\d{1,2}\.\d{2,})°?\s?[NS]?[,; ]\s?(-?\d{1,3}\.\d{2,})°?\s?[EWO]?\)?$/;
const single = /^-?\d{1,3}\.\d{3,}$/;

/** Columns only: a latitude, a longitude, or both. */
export const detector: Detector = {
  kind: 'detector',
  id: 'coordinates',
  type: 'COORDINATES',
  title: 'Latitude and longitude',
  sources: ['https://www.iso.org/standard/75147.html', 'https://en.wikipedia.org/wiki/ISO_6709'],
  triggers: [],
  cell: (value) => {
    const trimmed = value.trim();
    if (trimmed.length > 60) return undefined;
    const both = pair.exec(trimmed);
    if (both !== null && Math.abs(Number(both[1])) <= 90 && Math.abs(Number(both[2])) <= 180)
      return { confidence: 0.85, evidence: 'format', chance: 0.01, why: 'a latitude and a longitude' };
    if (!single.test(trimmed) || Math.abs(Number(trimmed)) > 180) return undefined;
    return { confidence: 0.1, evidence: 'shape', chance: 0.9, why: 'a number up to 180 with decimals' };
  },
  headers: {
    for: [
      'lat',
      'lon',
      'lng',
      'long',
      'latitude',
      'longitude',
      'geo',
      'geo lat',
      'geo lon',
      'gps',
      'coordinates',
      'coords',
      'coord',
      'geolocation',
      'gps lat',
      'gps lon',
      'koordinaten',
      'breitengrad',
      'langengrad',
      'laengengrad',
      'coordonnees',
      'latitud',
      'longitud',
      'latitudine',
      'longitudine',
      'breedtegraad',
      'lengtegraad',
    ],
    against: ['accuracy', 'count', 'machine', 'sensor'],
  },
  example: (random) => `${random.integer(90)}.${randomDigits(random, 4)}, ${random.integer(180)}.${randomDigits(random, 4)}`,
};
