import { addressCandidates } from './address-candidates.ts';
import { dateCandidates } from './date-candidates.ts';
import { numberCandidates } from './number-candidates.ts';
import type { OrderedKind } from './value-set.ts';

/**
 * Values of a kind that stand for all of them: at every bound, between and beyond the bounds, each piece with `spellings` different texts
 * where it has as many. The likeliest pieces come first.
 */
export function orderedCandidates(kind: OrderedKind, bounds: readonly string[], spellings: number): readonly string[] {
  switch (kind) {
    case 'numeric':
      return numberCandidates(bounds, spellings);
    case 'date':
      return dateCandidates(bounds, spellings);
    case 'ip':
      return addressCandidates(bounds, spellings);
    case 'binary':
      return binaryCandidates(bounds, spellings);
  }
}

/** Base64 of the bytes that are named, and of others. */
function binaryCandidates(bounds: readonly string[], spellings: number): readonly string[] {
  const fresh = Array.from({ length: bounds.length + spellings }, (_, index) => Buffer.from(`x${index}`).toString('base64'));
  return [...bounds, ...fresh];
}
