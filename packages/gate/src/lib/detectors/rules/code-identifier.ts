/** Identifiers of letters and digits, and such that begin with digits but have a letter in them. */
import type { CellVerdict, Detector, Span, Trigger } from '../detector.ts';
import type { ScannedText } from '../../detect/scanned-text.ts';
import { isOfAThing, wordsNear } from './context.ts';
import { thingFactor, withWords, type RuleHead } from './rule.ts';

export interface CodeRule extends RuleHead {
  /** The whole of it, without anchors; separators included. Its flags are kept. */
  readonly pattern: RegExp;
  /** What it may begin with in a text: a run of letters and digits, of letters (the first a capital), of digits. */
  readonly begins: readonly ('code' | 'capital' | 'number')[];
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
  const isNear = wordsNear([...headers.for, ...(rule.context ?? [])]);

  const find = (scanned: ScannedText): readonly Span[] => {
    const { text } = scanned;
    const spans: Span[] = [];
    let last = -1;
    const tryAt = (start: number): void => {
      if (start === last || isGlued(text, start)) return;
      last = start;
      sticky.lastIndex = start;
      const found = sticky.exec(text)?.[0];
      if (found === undefined || !rule.holds(compact(found))) return;
      const end = start + found.length;
      if (isNear(text, start, end))
        spans.push({ start, end, type, confidence: Math.max(rule.alone, withWords), why: `${why}; words near it` });
      else spans.push({ start, end, type, confidence: isOfAThing(text, start) ? rule.alone * thingFactor : rule.alone, why });
    };
    if (rule.begins.includes('code')) for (const { start } of scanned.codes) tryAt(start);
    if (rule.begins.includes('capital')) for (const { start } of scanned.capitals) tryAt(start);
    if (rule.begins.includes('number')) for (const { start } of scanned.numbers) tryAt(start);
    return spans;
  };

  const cell = (value: string): CellVerdict | undefined => {
    const trimmed = value.trim();
    if (trimmed.length > 120 || !whole.test(trimmed) || !rule.holds(compact(trimmed))) return undefined;
    return { confidence: rule.alone, evidence, chance, why };
  };

  const triggers = rule.begins.map((on): Trigger => (on === 'number' ? { on, digits: rule.digits ?? anyCount } : { on }));
  return { kind: 'detector', id, type, title, sources, triggers, find, cell, headers, example };
}

const anyCount: readonly number[] = Array.from({ length: 17 }, (_, index) => index + 4);

function compact(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** A letter, a digit or an underscore before it, or one of those and a hyphen. */
function isGlued(text: string, start: number): boolean {
  const behind = text.charAt(start - 1) === '-' ? start - 2 : start - 1;
  return behind >= 0 && /[\p{L}\p{N}_]/u.test(text.charAt(behind));
}
