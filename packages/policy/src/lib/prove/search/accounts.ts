import { wildcardPattern } from '../../matching/pattern.ts';
import { digit } from '../language/char-class.ts';
import { Automaton } from '../language/automaton.ts';
import { findWord, type Spend } from '../language/find-word.ts';
import { literal, repeat, sequenceOf } from '../language/sequence.ts';

/** Account numbers to show when any will do. */
const shown = ['111122223333', '444455556666', '123456789012', '210987654321'];

/**
 * Accounts that stand for all: those that policies name, and two others for every way in which patterns of account numbers tell the others
 * apart (two, because principal and resource may belong to different ones).
 */
export function accountCandidates(named: readonly string[], patterns: readonly string[], spend: Spend): readonly string[] {
  const automata = patterns.map((pattern) => new Automaton([sequenceOf(wildcardPattern(pattern))]));
  const form = new Automaton([repeat(digit, 12)], shown);
  const found: string[] = [...named];
  const split = (at: number, within: readonly Automaton[], outside: readonly Automaton[]): void => {
    const next = automata[at];
    if (next !== undefined) {
      split(at + 1, [...within, next], outside);
      split(at + 1, within, [...outside, next]);
      return;
    }
    for (let count = 0; count < 2; count++) {
      const word = findWord({ within: [form, ...within], outside: [...outside, new Automaton(found.map(literal))] }, spend);
      if (word !== undefined) found.push(word);
    }
  };
  split(0, [], []);
  return found;
}
