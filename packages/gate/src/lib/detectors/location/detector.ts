import { isPlace } from '../../gazetteer/places.ts';
import { isFirstName, isLastName, lookUpName } from '../../gazetteer/names.ts';
import type { Detector } from '../detector.ts';
import { pick } from '../rules/examples.ts';

/** Columns only, by gazetteer: a place in a text says little of a person. */
export const detector: Detector = {
  kind: 'detector',
  id: 'location',
  type: 'LOCATION',
  title: 'City, county, state or country',
  sources: ['https://fakerjs.dev/api/location.html'],
  triggers: [],
  cell: (value) => {
    const trimmed = value.trim();
    if (trimmed.length > 60 || !isPlace(trimmed)) return undefined;
    const isName = (lookUpName(trimmed) & (isFirstName | isLastName)) !== 0;
    return { confidence: isName ? 0.4 : 0.7, evidence: 'gazetteer', chance: isName ? 0.2 : 0.03, why: 'a place of the gazetteer' };
  },
  headers: {
    for: [
      'city',
      'town',
      'location',
      'place',
      'municipality',
      'county',
      'state',
      'province',
      'region',
      'district',
      'country',
      'city name',
      'residence city',
      'hometown',
      'locality',
      'place of birth',
      'birth place',
      'birthplace',
      'stadt',
      'ort',
      'wohnort',
      'gemeinde',
      'bundesland',
      'land',
      'kreis',
      'landkreis',
      'geburtsort',
      'standort',
      'kanton',
      'ville',
      'commune',
      'departement',
      'pays',
      'localite',
      'lieu',
      'lieu de naissance',
      'ville naissance',
      'ciudad',
      'provincia',
      'pais',
      'municipio',
      'citta',
      'comune',
      'paese',
      'stad',
      'woonplaats',
      'gemeente',
      'cidade',
    ],
    against: ['code', 'id', 'status', 'machine', 'order', 'data', 'url'],
  },
  example: (random) => pick(random, ['Berlin', 'Paris', 'Chicago', 'Hamburg', 'Lyon', 'Madrid']),
};
