import type { CellVerdict, Detector } from '../detectors/detector.ts';
import type { Storage } from './storage.ts';

/** What decides whether a column is of a type: a detector, or a row of the vocabulary for types that only columns have. */
export interface Judge extends Pick<Detector, 'type' | 'headers' | 'cell'> {
  /** Storage types that the column may have; absent: any. */
  readonly storage?: readonly Storage[];
  /** True: cells that the judge does not know do not speak against a header. */
  readonly open?: boolean;
}

/** A cell that is one of a list of words. */
export function wordsCell(words: readonly string[], chance: number, why: string): (value: string) => CellVerdict | undefined {
  const known = new Set(words);
  return (value) => {
    const text = value.trim().normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    return known.has(text) ? { confidence: 0.8, evidence: 'words', chance, why } : undefined;
  };
}

/** A cell that has a form. */
export function shapeCell(shape: RegExp, chance: number, why: string): (value: string) => CellVerdict | undefined {
  return (value) => (shape.test(value.trim()) ? { confidence: 0.4, evidence: 'shape', chance, why } : undefined);
}

/** A cell that is a number between two bounds. */
export function rangeCell(least: number, most: number, chance: number, why: string): (value: string) => CellVerdict | undefined {
  return (value) => {
    const number = /^[+-]?\d+(?:[.,]\d+)?$/.test(value.trim()) ? Number(value.replace(',', '.')) : Number.NaN;
    return number >= least && number <= most ? { confidence: 0.3, evidence: 'shape', chance, why } : undefined;
  };
}
