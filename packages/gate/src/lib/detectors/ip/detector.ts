import { isIPv6 } from 'node:net';
import { randomString } from '@paddock/base/random';
import type { Detector, Span } from '../detector.ts';
import { isOfAThing, SpeakingWords } from '../rules/context.ts';
import { formOf } from '../rules/numeric-identifier.ts';

const v4 = 'four numbers up to 255';
const v6 = 'groups of hexadecimal digits with colons';
const dotted = /^0{1,3}\.0{1,3}\.0{1,3}\.0{1,3}$/;
const speaking = new SpeakingWords(['ip', 'address', 'host', 'server', 'client', 'ping', 'login', 'adresse', 'addr', 'inet']);

export const detector: Detector = {
  kind: 'detector',
  id: 'ip',
  type: 'IP',
  title: 'IP address, version 4 or 6',
  sources: ['https://www.rfc-editor.org/rfc/rfc791', 'https://www.rfc-editor.org/rfc/rfc4291#section-2.2'],
  triggers: [{ on: 'number', digits: [4, 5, 6, 7, 8, 9, 10, 11, 12] }, { on: 'colon' }],
  find: (scanned) => {
    const { text, numbers, colons } = scanned;
    const spans: Span[] = [];
    for (const number of numbers) {
      if (number.groups.length !== 4 || number.gluedLeft || number.separators[0] !== '.' || !dotted.test(formOf(number))) continue;
      const { start, end } = number;
      if (!isV4(text.slice(start, end))) continue;
      const isThing = isOfAThing(scanned, start) && !speaking.areNear(scanned, start, end);
      spans.push({ start, end, type: 'IP', confidence: isThing ? 0.3 : 0.92, why: v4 });
    }
    let last = -1;
    for (const colon of colons) {
      if (colon < last) continue;
      const start = hexStart(text, colon);
      const end = hexEnd(text, colon);
      last = end;
      if (/[\p{L}\p{N}_]/u.test(text.charAt(start - 1) + text.charAt(end)) || !isV6(text.slice(start, end))) continue;
      spans.push({ start, end, type: 'IP', confidence: 0.95, why: v6 });
    }
    return spans;
  },
  cell: (value) => {
    const trimmed = value.trim();
    if (trimmed.length > 50) return undefined;
    if (isV4(trimmed.replace(/\/\d{1,2}$/, ''))) return { confidence: 0.9, evidence: 'format', chance: 0.02, why: v4 };
    return isV6(trimmed.replace(/\/\d{1,3}$|%\w+$/, '')) ? { confidence: 0.97, evidence: 'format', chance: 0.0001, why: v6 } : undefined;
  },
  headers: {
    for: [
      'ip',
      'ip address',
      'ip addr',
      'ipv4',
      'ipv6',
      'client ip',
      'remote addr',
      'remote address',
      'source ip',
      'src ip',
      'dst ip',
      'host ip',
      'ip adresse',
      'adresse ip',
      'direccion ip',
      'indirizzo ip',
      'x forwarded for',
    ],
    against: ['version', 'release', 'build', 'firmware'],
  },
  example: (random) => {
    if (random.integer(3) > 0) return `${1 + random.integer(223)}.${random.integer(256)}.${random.integer(256)}.${1 + random.integer(254)}`;
    return `2001:db8:${Array.from({ length: 6 }, () => `1${randomString(random, 3, '0123456789abcdef')}`).join(':')}`;
  },
};

function isV4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

/** Not `a::b`, which programs write as well. */
function isV6(text: string): boolean {
  if (!isIPv6(text)) return false;
  return text === '::1' || (text.match(/[0-9a-f]/gi) ?? []).length >= 4;
}

function hexStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && /[0-9a-f:.]/i.test(text.charAt(start - 1))) start--;
  return start;
}

/** A dot or colon at the end belongs to the sentence, but two colons do not. */
function hexEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[0-9a-f:.]/i.test(text.charAt(end))) end++;
  if (/[^:]:$|\.$/.test(text.slice(Math.max(0, end - 2), end))) end--;
  return end;
}
