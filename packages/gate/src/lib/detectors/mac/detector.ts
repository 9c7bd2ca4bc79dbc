import { randomString } from '@paddock/base/random';
import type { Detector, Span } from '../detector.ts';
import { pick } from '../rules/examples.ts';

const why = 'six pairs of hexadecimal digits';
const pairs = /[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?![0-9a-z:-])/iy;
const whole = /^(?:[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})$/i;

export const detector: Detector = {
  kind: 'detector',
  id: 'mac',
  type: 'MAC',
  title: 'MAC address',
  sources: ['https://standards.ieee.org/products-programs/regauth/', 'https://en.wikipedia.org/wiki/MAC_address'],
  triggers: [{ on: 'colon' }],
  find: ({ text, colons }) => {
    const spans: Span[] = [];
    let last = 0;
    for (const colon of colons) {
      const start = colon - 2;
      if (start < last || /[0-9a-z:_-]/i.test(text.charAt(start - 1))) continue;
      pairs.lastIndex = start;
      if (!pairs.test(text)) continue;
      last = start + 17;
      spans.push({ start, end: last, type: 'MAC', confidence: 0.95, why });
    }
    return spans;
  },
  cell: (value) => (whole.test(value.trim()) ? { confidence: 0.95, evidence: 'format', chance: 0.001, why } : undefined),
  headers: {
    for: [
      'mac',
      'mac address',
      'mac addr',
      'hardware address',
      'hw address',
      'ethernet address',
      'physical address',
      'mac adresse',
      'adresse mac',
      'direccion mac',
      'indirizzo mac',
      'bssid',
      'wlan mac',
    ],
    against: ['model', 'os', 'version'],
  },
  example: (random) => {
    const separator = pick(random, [':', '-']);
    return Array.from({ length: 6 }, () => randomString(random, 2, '0123456789abcdef')).join(separator);
  },
};
