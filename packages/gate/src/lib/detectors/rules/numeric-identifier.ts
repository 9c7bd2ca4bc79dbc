/** Identifiers that are digits only, perhaps in groups: most national numbers. */
import type { CellVerdict, Detector, Span } from '../detector.ts';
import type { NumberCandidate, ScannedText } from '../../detect/scanned-text.ts';
import { isOfAThing, SpeakingWords } from './context.ts';
import { thingFactor, withWords, type RuleHead } from './rule.ts';

export interface NumericRule extends RuleHead {
  /** How it is written, a 0 for each digit, and how sure one so written is without words near it: `{'000-00-0000': 0.85}`. */
  readonly forms: Readonly<Record<string, number>>;
  /** The digits alone: check digits, dates inside, numbers never given. */
  readonly holds: (digits: string) => boolean;
}

export function numericIdentifier(rule: NumericRule): Detector {
  const { id, type, title, sources, headers, example, why, evidence, chance } = rule;
  const forms = new Map(Object.entries(rule.forms));
  const counts = [...new Set([...forms.keys()].map((form) => form.replaceAll(/[^0]/g, '').length))];
  const speaking = new SpeakingWords([...headers.for, ...(rule.context ?? [])]);

  const find = (scanned: ScannedText): readonly Span[] => {
    const spans: Span[] = [];
    for (const number of scanned.numbers) {
      if (!counts.includes(number.digits.length) || number.gluedLeft || number.gluedRight) continue;
      const alone = forms.get(formOf(number));
      if (alone === undefined || !rule.holds(number.digits)) continue;
      const { start, end } = number;
      if (speaking.areNear(scanned, start, end))
        spans.push({ start, end, type, confidence: Math.max(alone, withWords), why: `${why}; words near it` });
      else spans.push({ start, end, type, confidence: isOfAThing(scanned, start) ? alone * thingFactor : alone, why });
    }
    return spans;
  };

  const cell = (value: string): CellVerdict | undefined => {
    const trimmed = value.trim();
    if (trimmed.length > 40) return undefined;
    const confidence = forms.get(trimmed.replaceAll(/[0-9]/g, '0'));
    if (confidence === undefined || !rule.holds(trimmed.replaceAll(/[^0-9]/g, ''))) return undefined;
    return { confidence, evidence, chance, why };
  };

  return { kind: 'detector', id, type, title, sources, triggers: [{ on: 'number', digits: counts }], find, cell, headers, example };
}

/** `12-345` → `00-000`. */
export function formOf({ groups, separators }: NumberCandidate): string {
  let form = '';
  for (let index = 0; index < groups.length; index++) form += '0'.repeat(groups[index]!) + (separators[index] ?? '');
  return form;
}
