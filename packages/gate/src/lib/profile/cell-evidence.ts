import type { CellVerdict, Detector } from '../detectors/detector.ts';
import type { ColumnSample } from './column-sample.ts';

/** What the cells of a column say of one type, over its different values. */
export interface CellEvidence {
  /** Different values looked at. */
  readonly looked: number;
  /** Of these, how many the detector knows. */
  readonly known: number;
  /** Cells, repeated values counted as often as they are there. */
  readonly cells: number;
  /** Means over the values known. */
  readonly confidence: number;
  readonly chance: number;
  /** The evidence that most of the values known have, and its words. */
  readonly evidence: CellVerdict['evidence'] | undefined;
  readonly why: string;
}

/** Asks the detector for each different value. A detector that does not judge cells: nothing known of any. */
export function cellEvidence(detector: Pick<Detector, 'cell'>, sample: ColumnSample): CellEvidence | undefined {
  if (detector.cell === undefined) return undefined;
  let known = 0;
  let cells = 0;
  let confidence = 0;
  let chance = 0;
  const kinds = new Map<CellVerdict['evidence'], { count: number; why: string }>();
  for (const { value, count } of sample.values) {
    const verdict = detector.cell(value);
    if (verdict === undefined) continue;
    known++;
    cells += count;
    confidence += verdict.confidence;
    chance += verdict.chance;
    const kind = kinds.get(verdict.evidence);
    if (kind === undefined) kinds.set(verdict.evidence, { count: 1, why: verdict.why });
    else kind.count++;
  }
  const [first] = [...kinds].toSorted(([, a], [, b]) => b.count - a.count);
  return {
    looked: sample.values.length,
    known,
    cells,
    confidence: known === 0 ? 0 : confidence / known,
    chance: known === 0 ? 0 : chance / known,
    evidence: first?.[0],
    why: first?.[1].why ?? '',
  };
}
