/** What one walk over a text finds for all detectors: where to look. All positions are UTF-16 code units. */
export interface ScannedText {
  readonly text: string;
  readonly numbers: readonly NumberCandidate[];
  /** Runs of letters and digits that hold both, `AB12`, `4711x`, and short runs of letters that only a blank or a hyphen parts from a digit: `AB 12`. */
  readonly codes: readonly Token[];
  /** Runs of letters that begin with a capital. */
  readonly capitals: readonly CapitalWord[];
  /** Where an `@` stands between two other characters. */
  readonly ats: readonly number[];
  /** Where `://` or `www.` begins. */
  readonly links: readonly number[];
  /** Where a colon stands beside a hexadecimal digit or another colon, or a hyphen between two pairs of them. */
  readonly colons: readonly number[];
  /** Where a dot stands between two letters or digits, the second a letter. */
  readonly dots: readonly number[];
  /** The words before a candidate that begins here. */
  wordsBefore(start: number): WordsBefore;
  /** The words after a candidate that ends here. */
  wordsAfter(end: number): readonly number[];
}

/** Hashes of words (see `wordHashes`), in the order of the text. */
export interface WordsBefore {
  readonly words: readonly number[];
  /** Which of them is the first of the sentence of the candidate. */
  readonly sentence: number;
}

export interface Token {
  readonly start: number;
  readonly end: number;
}

export interface CapitalWord extends Token {
  /** What the gazetteer says of it: see `capitalWordBits`. */
  readonly bits: number;
}

/** Groups of digits, apart by at most three of blanks, dots, hyphens, slashes, parentheses; where blanks part them, each run of groups is a candidate of its own. */
export interface NumberCandidate {
  readonly start: number;
  readonly end: number;
  /** The digits alone. */
  readonly digits: string;
  /** How many digits each group has. */
  readonly groups: readonly number[];
  /** What stands between the groups, one fewer than groups. */
  readonly separators: readonly string[];
  /** Whether no further group stands beside it. */
  readonly whole: boolean;
  /** Whether a letter or underscore touches it on the left, on the right. */
  readonly gluedLeft: boolean;
  readonly gluedRight: boolean;
}
