import type { Random } from '@paddock/base/random';
import type { Detector, Span } from '../detectors/detector.ts';
import type { PersonalDataType } from '../personal-data/types.ts';
import { wilson, type Measured } from './wilson.ts';

/** A text with something planted in it, in UTF-16 code units. */
interface Planted {
  readonly type: PersonalDataType;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What share of planted values the detectors find again, of any type and as what they are. */
export interface TypeRecall {
  readonly type: PersonalDataType;
  /** Something was found that covers more than half of it. */
  readonly found: Measured;
  /** The same, and it was called by its type. */
  readonly named: Measured;
  /** Columns of nothing else, without a header, that are known to hold personal data. Absent where that was not measured. */
  readonly columns?: Measured;
}

export interface Recall {
  /** Over all types. */
  readonly all: Measured;
  readonly types: readonly TypeRecall[];
  /** In whose cells it was planted, and on how many texts that is. */
  readonly columns: number;
  readonly texts: number;
  readonly note: string;
}

export const recallNote =
  'How well the detectors find values of forms that they know, planted in copies of these columns’ own cells. What has no form that they know, they do not find; numbers without a check digit (passports, bank accounts) are known by their column’s header or by words near them, and are hard to find alone.';

/** A copy of a cell with an example in it: at a blank of a longer text, in the place of a short one. */
export function plantIn(cell: string, detector: Pick<Detector, 'type' | 'example'>, random: Random): Planted {
  const example = detector.example(random);
  const blanks = [...cell.matchAll(/ /g)].map(({ index }) => index);
  if (blanks.length < 3) return { type: detector.type, text: example, start: 0, end: example.length };
  const at = blanks[random.integer(blanks.length)]! + 1;
  return { type: detector.type, text: `${cell.slice(0, at)}${example} ${cell.slice(at)}`, start: at, end: at + example.length };
}

/** @param spans in UTF-16 code units */
export function measureRecall(
  planted: readonly Planted[],
  spans: (text: string) => readonly Span[],
  columns?: (type: PersonalDataType) => Measured,
): readonly TypeRecall[] {
  const byType = new Map<PersonalDataType, { found: number; named: number; of: number }>();
  for (const { type, text, start, end } of planted) {
    const counts = byType.get(type) ?? { found: 0, named: 0, of: 0 };
    byType.set(type, counts);
    counts.of++;
    const covering = spans(text).filter((span) => 2 * (Math.min(end, span.end) - Math.max(start, span.start)) > end - start);
    if (covering.length > 0) counts.found++;
    if (covering.some((span) => span.type === type)) counts.named++;
  }
  return [...byType].map(([type, { found, named, of }]) => ({
    type,
    found: wilson(found, of),
    named: wilson(named, of),
    ...(columns !== undefined && { columns: columns(type) }),
  }));
}

/** The same over all types. */
export function overall(types: readonly TypeRecall[]): Measured {
  return wilson(
    types.reduce((sum, { found }) => sum + found.found, 0),
    types.reduce((sum, { found }) => sum + found.of, 0),
  );
}
