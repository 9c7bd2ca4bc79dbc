/** Identifiers of letters and digits, and such that begin with digits but have a letter in them. */
import type { CellVerdict, Detector, Span, Trigger } from '../detector.ts';
import { characterClasses, digit, lower, upper } from '../../detect/character-classes.ts';
import type { ScannedText } from '../../detect/scanned-text.ts';
import { isOfAThing, SpeakingWords } from './context.ts';
import { thingFactor, withWords, type RuleHead } from './rule.ts';

/** Below this, words must stand before it. */
const leastAlone = 0.2;

export interface CodeRule extends RuleHead {
  /** The whole of it, without anchors; separators included. Its flags are kept. */
  readonly pattern: RegExp;
  /** What it may begin with in a text: what `ScannedText` has as codes, a number. */
  readonly begins: readonly ('code' | 'number')[];
  /** How many digits a number has that it may begin with; only with `begins: ['number']`. */
  readonly digits?: readonly number[];
  /** Upper case, without separators (all but letters and digits). */
  readonly holds: (compact: string) => boolean;
  /** How sure one is without words near it. */
  readonly alone: number;
}

export function codeIdentifier(rule: CodeRule): Detector {
  const { id, type, title, sources, headers, example, why, evidence, chance } = rule;
  const flags = rule.pattern.flags;
  const sticky = new RegExp(`(?:${rule.pattern.source})(?![\\p{L}\\p{N}_])(?!-[\\p{L}\\p{N}])`, `${flags.replace('u', '')}uy`);
  const whole = new RegExp(`^(?:${rule.pattern.source})$`, flags);
  const speaking = new SpeakingWords([...headers.for, ...(rule.context ?? [])]);

  const onCodes = rule.begins.includes('code');
  const onNumbers = rule.begins.includes('number');
  const counts = rule.digits ?? anyCount;
  const needsWords = rule.alone < leastAlone;

  const find = (scanned: ScannedText): readonly Span[] => {
    const spans: Span[] = [];
    const tryAt = (start: number): void => {
      const span = isGlued(scanned.text, start) ? undefined : spanAt(scanned, start);
      if (span !== undefined) spans.push(span);
    };
    if (onCodes) for (const { start } of scanned.codes) tryAt(start);
    if (onNumbers) for (const { start, digits } of scanned.numbers) if (counts.includes(digits.length)) tryAt(start);
    return spans;
  };

  const spanAt = (scanned: ScannedText, start: number): Span | undefined => {
    sticky.lastIndex = start;
    if (!sticky.test(scanned.text) || (needsWords && !speaking.areBefore(scanned, start))) return undefined;
    const end = sticky.lastIndex;
    if (!rule.holds(compact(scanned.text.slice(start, end)))) return undefined;
    if (speaking.areNear(scanned, start, end))
      return { start, end, type, confidence: Math.max(rule.alone, withWords), why: `${why}; words near it` };
    return { start, end, type, confidence: isOfAThing(scanned, start) ? rule.alone * thingFactor : rule.alone, why };
  };

  const cell = (value: string): CellVerdict | undefined => {
    const trimmed = value.trim();
    if (trimmed.length > 120 || !whole.test(trimmed) || !rule.holds(compact(trimmed))) return undefined;
    return { confidence: rule.alone, evidence, chance, why };
  };

  const triggers = rule.begins.map((on): Trigger => (on === 'number' ? { on, digits: counts } : { on }));
  return { kind: 'detector', id, type, title, sources, triggers, find, cell, headers, example };
}

const anyCount: readonly number[] = Array.from({ length: 17 }, (_, index) => index + 4);

function compact(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** A letter, a digit or an underscore before it, or one of those and a hyphen. */
function isGlued(text: string, start: number): boolean {
  if (start === 0) return false;
  const behind = text.charCodeAt(start - 1) === 0x2d ? start - 2 : start - 1;
  if (behind < 0) return false;
  const code = text.charCodeAt(behind);
  const kind = characterClasses[code]!;
  return kind === lower || kind === upper || kind === digit || code === 0x5f;
}
