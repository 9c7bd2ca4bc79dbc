import { randomString } from '@paddock/base/random';
import type { Detector, Span } from '../detector.ts';
import { pick, randomDigits } from '../rules/examples.ts';
import { topLevelDomains } from './top-level-domains.ts';

const schemes = /(?:https?|ftps?|sftp|wss?)$/i;
const rest = /[^\s<>"'`{}|\\^]*/uy;
const host =
  /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(\p{L}{2,24})(?![\p{L}\p{N}@_-])(?::\d{2,5})?(?:[/?#][^\s<>"'`{}|\\^]*)?/uy;
const whole = /^(?:(?:https?|ftps?|sftp|wss?):\/\/[^\s<>"'`{}|\\^]{3,}|www\.[^\s<>"'`{}|\\^]{3,})$/iu;

/** Addresses with a scheme, with `www.`, and names of hosts whose ending is known. */
export const detector: Detector = {
  kind: 'detector',
  id: 'url',
  type: 'URL',
  title: 'Web address',
  sources: ['https://www.rfc-editor.org/rfc/rfc3986', 'https://www.iana.org/domains/root/db'],
  triggers: [{ on: 'link' }, { on: 'dotted' }],
  find: ({ text, links, dots }) => {
    const spans: Span[] = [];
    for (const link of links) {
      const start = text.charAt(link) === ':' ? schemeStart(text, link) : link;
      if (start === undefined) continue;
      rest.lastIndex = link;
      const end = withoutPunctuation(text, start, link + (rest.exec(text)?.[0].length ?? 0));
      if (end - link > 6)
        spans.push({
          start,
          end,
          type: 'URL',
          confidence: 0.97,
          why: text.charAt(link) === ':' ? 'a scheme and a host' : 'www and a host',
        });
    }
    let last = 0;
    for (const dot of dots) {
      if (dot < last) continue;
      const span = hostAround(text, dot);
      if (span === undefined) continue;
      last = span.end;
      spans.push(span);
    }
    return spans;
  },
  cell: (value) => {
    const trimmed = value.trim();
    if (trimmed.length > 2048) return undefined;
    if (whole.test(trimmed)) return { confidence: 0.97, evidence: 'format', chance: 0.001, why: 'a scheme and a host' };
    const span = trimmed.includes('.') ? hostAround(trimmed, trimmed.indexOf('.')) : undefined;
    if (span?.start !== 0 || span.end !== trimmed.length) return undefined;
    return { confidence: span.confidence, evidence: 'format', chance: 0.02, why: span.why };
  },
  headers: {
    for: [
      'url',
      'uri',
      'link',
      'website',
      'web site',
      'homepage',
      'home page',
      'web address',
      'webadresse',
      'webseite',
      'internetseite',
      'site web',
      'site internet',
      'lien',
      'sitio web',
      'pagina web',
      'sito web',
      'profile url',
      'linkedin',
      'twitter',
      'facebook',
      'github',
    ],
    against: ['path', 'referer', 'referrer', 'image'],
  },
  example: (random) => {
    const word = (length: number): string => randomString(random, length, 'abcdefghijklmnoprstuvwz');
    const name = `${word(8)}.${pick(random, ['com', 'org', 'de', 'fr', 'net'])}`;
    return pick(random, [
      `https://www.${name}/${word(5)}`,
      `http://${name}/`,
      `https://${name}/${word(4)}?id=${randomDigits(random, 4)}`,
      `www.${name}`,
    ]);
  },
};

function schemeStart(text: string, colon: number): number | undefined {
  const scheme = schemes.exec(text.slice(Math.max(0, colon - 5), colon))?.[0];
  return scheme === undefined ? undefined : colon - scheme.length;
}

/** A host without scheme, with or without a path; nothing that belongs to an e-mail address, a path or a longer name. */
function hostAround(text: string, dot: number): Span | undefined {
  let start = dot;
  while (start > 0 && /[\p{L}\p{N}.-]/u.test(text.charAt(start - 1))) start--;
  if (start === dot || /[@/\\_=:]/.test(text.charAt(start - 1))) return undefined;
  host.lastIndex = start;
  const found = host.exec(text);
  if (found === null || !topLevelDomains.has(found[1]!) || !/\p{L}/u.test(found[0].slice(0, found[0].indexOf(found[1]!)))) return undefined;
  const end = withoutPunctuation(text, start, start + found[0].length);
  if (end <= dot) return undefined;
  const hasPath = /[/?#]/.test(text.slice(start, end));
  return { start, end, type: 'URL', confidence: hasPath ? 0.85 : 0.6, why: hasPath ? 'a host and a path' : 'a host with a known ending' };
}

/** Without what ends the sentence, and a bracket that was opened before. */
function withoutPunctuation(text: string, start: number, end: number): number {
  let last = end;
  for (; last > start; last--) {
    const character = text.charAt(last - 1);
    if (/[.,;:!?*]/.test(character)) continue;
    if ((character === ')' || character === ']') && !text.slice(start, last).includes(character === ')' ? '(' : '[')) continue;
    break;
  }
  return last;
}
