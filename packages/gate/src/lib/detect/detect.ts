import { detectors } from '../detectors/index.generated.ts';
import type { Detector, Span } from '../detectors/detector.ts';
import type { PersonalDataType } from '../personal-data/types.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { scanText } from './scan-text.ts';
import type { ScannedText } from './scanned-text.ts';

export interface DetectOptions {
  /** Less sure than this is not reported: 0 to 1, default 0.5. */
  readonly minimumConfidence?: number;
  /** Only these types are looked for; default: all. Do not change the set afterwards. */
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
  const plan = planFor(types);
  const scanned = scanText(text, plan.capitals);
  const present = triggersOf(scanned);
  if (present === 0) return [];
  const spans: Span[] = [];
  for (const find of calledFor(plan, present)) {
    for (const span of find(scanned)) if (span.confidence >= minimumConfidence) spans.push(span);
  }
  return spans;
}

interface Finder {
  readonly find: NonNullable<Detector['find']>;
  /** The triggers that it looks at. */
  readonly mask: number;
}

/** Which detectors are asked for some types, and of these which for some triggers. */
interface Plan {
  readonly finders: readonly Finder[];
  /** Whether one of them looks at words with capitals. */
  readonly capitals: boolean;
  readonly called: Map<number, readonly Finder['find'][]>;
}

/** More combinations of triggers than this are not remembered. */
const mostCombinations = 4096;

const plans = new WeakMap<ReadonlySet<PersonalDataType>, Plan>();
let planForAll: Plan | undefined;

function planFor(types: ReadonlySet<PersonalDataType> | undefined): Plan {
  if (types === undefined) return (planForAll ??= makePlan(detectors));
  let plan = plans.get(types);
  if (plan === undefined) plans.set(types, (plan = makePlan(detectors.filter(({ type }) => types.has(type)))));
  return plan;
}

function makePlan(chosen: readonly Detector[]): Plan {
  const finders = chosen.flatMap((detector) => (detector.find === undefined ? [] : [{ find: detector.find, mask: maskOf(detector) }]));
  return { finders, capitals: finders.some(({ mask }) => (mask & bits.capital) !== 0), called: new Map() };
}

function calledFor({ finders, called }: Plan, present: number): readonly Finder['find'][] {
  const known = called.get(present);
  if (known !== undefined) return known;
  const finds = finders.filter(({ mask }) => (mask & present) !== 0).map(({ find }) => find);
  if (called.size < mostCombinations) called.set(present, finds);
  return finds;
}

/** Bits 0 to 5 for what is no number; 6 on for numbers of 4 to 20 digits, 20 sharing a bit with 21 and more. */
const bits = { code: 1, at: 2, link: 4, colon: 8, dotted: 16, capital: 32 } as const;

function digitsBit(digits: number): number {
  return 1 << (6 + Math.min(digits, 20) - 4);
}

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
