import { detectors } from '../detectors/index.generated.ts';
import type { Detector, Span } from '../detectors/detector.ts';
import type { PersonalDataType } from '../personal-data/types.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { scanText } from './scan-text.ts';
import type { ScannedText } from './scanned-text.ts';

export interface DetectOptions {
  /** Less sure than this is not reported: 0 to 1, default 0.5. */
  readonly minimumConfidence?: number;
  /** Only these types are looked for; default: all. */
  readonly types?: ReadonlySet<PersonalDataType>;
}

const defaultMinimum = 0.5;

/**
 * Personal data in a text.
 * @returns spans in code points, sorted, none overlapping another; each says why, never what
 */
export function detect(text: string, options: DetectOptions = {}): readonly Span[] {
  const spans = resolveOverlaps(findSpans(text, options));
  return spans.length > 0 && hasSurrogates(text) ? inCodePoints(text, spans) : spans;
}

/** The same, in UTF-16 code units: for replacing parts of a JavaScript string. */
export function detectInCodeUnits(text: string, options: DetectOptions = {}): readonly Span[] {
  return resolveOverlaps(findSpans(text, options));
}

function findSpans(text: string, { minimumConfidence = defaultMinimum, types }: DetectOptions): readonly Span[] {
  const scanned = scanText(text);
  const present = triggersOf(scanned);
  if (present === 0) return [];
  const spans: Span[] = [];
  for (const { type, find, mask } of finders) {
    if ((mask & present) === 0 || (types !== undefined && !types.has(type))) continue;
    for (const span of find(scanned)) if (span.confidence >= minimumConfidence) spans.push(span);
  }
  return spans;
}

/** Bits 0 to 5 for what is no number; 6 on for numbers of 4 to 20 digits, 20 sharing a bit with 21 and more. */
const bits = { code: 1, at: 2, link: 4, colon: 8, dotted: 16, capital: 32 } as const;

function digitsBit(digits: number): number {
  return 1 << (6 + Math.min(digits, 20) - 4);
}

const finders = detectors.flatMap((detector) =>
  detector.find === undefined ? [] : [{ type: detector.type, find: detector.find, mask: maskOf(detector) }],
);

function maskOf({ triggers }: Detector): number {
  let mask = 0;
  for (const trigger of triggers) {
    if (trigger.on === 'number') for (const digits of trigger.digits) mask |= digitsBit(digits);
    else mask |= bits[trigger.on];
  }
  return mask;
}

function triggersOf({ numbers, codes, capitals, ats, links, colons, dots }: ScannedText): number {
  let present = 0;
  for (const { digits } of numbers) present |= digitsBit(digits.length);
  if (codes.length > 0) present |= bits.code;
  if (capitals.length > 0) present |= bits.capital;
  if (ats.length > 0) present |= bits.at;
  if (links.length > 0) present |= bits.link;
  if (colons.length > 0) present |= bits.colon;
  if (dots.length > 0) present |= bits.dotted;
  return present;
}

function hasSurrogates(text: string): boolean {
  return /[\ud800-\udbff]/.test(text);
}

function inCodePoints(text: string, spans: readonly Span[]): readonly Span[] {
  let units = 0;
  let points = 0;
  const pointAt = (target: number): number => {
    while (units < target) {
      units += text.codePointAt(units)! > 0xffff ? 2 : 1;
      points++;
    }
    return points;
  };
  return spans.map((span) => ({ ...span, start: pointAt(span.start), end: pointAt(span.end) }));
}
