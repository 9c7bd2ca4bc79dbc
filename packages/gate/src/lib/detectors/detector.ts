/** What a detector of one type of personal data is: one folder each, see `index.generated.ts`. */
import type { Random } from '@paddock/base/random';
import type { PersonalDataType } from '../personal-data/types.ts';
import type { ScannedText } from '../detect/scanned-text.ts';

export interface Span {
  /** Where it begins. Code points in what `detect` returns; UTF-16 code units inside detectors. */
  readonly start: number;
  /** Where it ends, exclusive; same units. */
  readonly end: number;
  readonly type: PersonalDataType;
  /** 0 to 1. */
  readonly confidence: number;
  /** What speaks for it, never the value itself. */
  readonly why: string;
}

/** What a whole cell of a table looks like. */
export interface CellVerdict {
  /** How sure a single cell, without its header and neighbours, is of the type: 0 to 1. */
  readonly confidence: number;
  /** checksum: its check digits hold; format: an unmistakable notation (an `@`, `://`); shape: so many digits or letters; gazetteer, words: found in a list. */
  readonly evidence: 'checksum' | 'format' | 'shape' | 'gazetteer' | 'words';
  /** How often a value that is not of the type, but made of the same kinds of characters, would pass as well: 0 to 1, an estimate. */
  readonly chance: number;
  /** In words, never the value itself. */
  readonly why: string;
}

/** What must be in a text for `find` to have any work: only those detectors are called. `digits`: the counts of digits in numbers that it looks at. */
export type Trigger =
  | { readonly on: 'number'; readonly digits: readonly number[] }
  | { readonly on: 'code' | 'at' | 'link' | 'colon' | 'dotted' | 'capital' };

export interface Detector {
  readonly kind: 'detector';
  /** The name of its folder. */
  readonly id: string;
  readonly type: PersonalDataType;
  readonly title: string;
  /** Where the format and its checksum are documented. */
  readonly sources: readonly string[];
  readonly triggers: readonly Trigger[];
  /** Spans in free text, in UTF-16 code units; possibly overlapping those of other detectors. Absent: only columns are judged. */
  readonly find?: (text: ScannedText) => Iterable<Span>;
  /** How sure a whole cell of a table is of this type; undefined: not at all. Blanks around it are forgiven. Absent: only the header speaks. */
  readonly cell?: (value: string) => CellVerdict | undefined;
  /**
   * What headers say, lower case, without diacritics, words apart by one blank; an entry matches where its words follow one another in a header
   * so normalised (`Geburts-Datum` → `geburts datum`, `kundenEMail` → `kunden e mail`).
   */
  readonly headers: { readonly for: readonly string[]; readonly against: readonly string[] };
  /** A valid value that its own `find` and `cell` know again: for measuring recall and for tests. Nobody's on purpose. */
  readonly example: (random: Random) => string;
}
