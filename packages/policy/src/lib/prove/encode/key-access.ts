import type { Sequence } from '../language/sequence.ts';

/** What is known about a condition key in a world, before any request is. */
export type KeyAccess =
  /** The same in every request of the world. */
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'absent' }
  /**
   * It follows from a word (of the principal). `lift` gives the words for which the key's value is in a language, or undefined when
   * that is not known before the account is. `list`: the key is a list of that one value.
   */
  | {
      readonly kind: 'derived';
      readonly dimension: string;
      readonly list: boolean;
      lift(sequences: readonly Sequence[]): readonly Sequence[] | undefined;
    }
  /** A dimension of its own. */
  | { readonly kind: 'free'; readonly dimension: string; readonly mode: 'single' | 'list' | 'either' };
