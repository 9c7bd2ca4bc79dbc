/** What only columns are judged for: a header, and cells out of a short list of words or of a plain form. */
import type { Random } from '@paddock/base/random';
import type { Detector } from '../detector.ts';
import { plain } from '../../detect/nearby-words.ts';

export interface ColumnRule extends Pick<Detector, 'id' | 'type' | 'title' | 'sources' | 'headers'> {
  /** The words that cells hold, lower case, without diacritics. */
  readonly words: readonly string[];
  /** How sure one such cell is without its header. */
  readonly alone: number;
  /** How many cells of another column hold such words: 0 to 1. */
  readonly chance: number;
}

export function wordColumn(rule: ColumnRule): Detector {
  const { id, type, title, sources, headers, words, alone, chance } = rule;
  const known = new Set(words);
  const why = 'a word of its list';
  return {
    kind: 'detector',
    id,
    type,
    title,
    sources,
    triggers: [],
    cell: (value) =>
      value.length < 80 && known.has(plain(value.trim())) ? { confidence: alone, evidence: 'words', chance, why } : undefined,
    headers,
    example: (random: Random) => words[random.integer(words.length)]!,
  };
}
