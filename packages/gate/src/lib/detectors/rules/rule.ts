import type { CellVerdict, Detector } from '../detector.ts';

/** What all rules for identifiers have in common. */
export interface RuleHead extends Pick<Detector, 'id' | 'type' | 'title' | 'sources' | 'headers' | 'example'> {
  /** What holds, in words: `its Luhn check digit holds`. */
  readonly why: string;
  readonly evidence: CellVerdict['evidence'];
  /** How often another value of the same form passes: 0 to 1. */
  readonly chance: number;
  /** Further words of texts that speak for it, beside those of headers. */
  readonly context?: readonly string[];
}

/** With words that speak for it. */
export const withWords = 0.95;
/** What confidence is left where words make it the number of a thing. */
export const thingFactor = 0.6;
