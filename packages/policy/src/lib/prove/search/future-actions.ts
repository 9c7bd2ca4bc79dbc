import { iamAction, iamServicePrefixes, rcpSupported } from '@paddock/aws-data/iam';
import { wildcardPattern } from '../../matching/pattern.ts';
import { actionChar, serviceChar } from '../language/char-class.ts';
import { Automaton } from '../language/automaton.ts';
import { findWord, type Spend } from '../language/find-word.ts';
import { literal, many, one, sequenceOf } from '../language/sequence.ts';
import { isPartlyWild } from './known-actions.ts';

/** A word for every way in which the patterns tell words of the form `service:name` apart. */
export function futureActions(patterns: readonly string[], hasRcps: boolean, spend: Spend): readonly string[] {
  const automata = [...patterns, ...pseudoPatterns(patterns, hasRcps)].map((pattern) => ({
    automaton: new Automaton([sequenceOf(wildcardPattern(pattern))]),
    prefix: /^[^*?]*/.exec(pattern)![0],
    isWild: /[*?]/.test(pattern),
  }));
  const wild = automata.filter(({ isWild }) => isWild);
  const literals = automata.filter(({ isWild }) => !isWild).map(({ automaton }) => automaton);
  const words: string[] = [];
  const within = [form];
  const outside: Automaton[] = [...literals];
  /** Invariant: `word` is in all of `within` and none of `outside`. */
  const split = (at: number, word: string, prefix: string): void => {
    const next = wild[at];
    if (next === undefined) {
      words.push(word);
      return;
    }
    const isIn = next.automaton.has(word);
    const compatible = next.prefix.startsWith(prefix) || prefix.startsWith(next.prefix);
    const longer = next.prefix.length > prefix.length ? next.prefix : prefix;
    within.push(next.automaton);
    const inside = isIn ? word : compatible ? findWord({ within, outside }, spend) : undefined;
    if (inside !== undefined) split(at + 1, inside, longer);
    within.pop();
    outside.push(next.automaton);
    const other = isIn ? findWord({ within, outside }, spend) : word;
    if (other !== undefined) split(at + 1, other, prefix);
    outside.pop();
  };
  const first = findWord({ within, outside }, spend);
  if (first !== undefined) split(0, first, '');
  // A pattern without wildcards that is no known action is one that AWS may publish, too.
  const unpublished = patterns.filter((pattern) => /^[a-z0-9-]+:[a-z0-9]+$/.test(pattern) && iamAction(pattern) === undefined);
  return [...unpublished, ...words];
}

const form = new Automaton([
  [...literal('future:'), one(actionChar), many(actionChar)],
  [one(serviceChar), many(serviceChar), ...literal(':'), one(actionChar), many(actionChar)],
]);

/** Patterns that no policy has, for services that decisions treat in a way of their own. */
function pseudoPatterns(patterns: readonly string[], hasRcps: boolean): readonly string[] {
  const partly = patterns.some(isPartlyWild);
  const rcp = hasRcps && partly ? iamServicePrefixes().filter((prefix) => rcpSupported(prefix)) : [];
  return [...new Set(['kms', 'sts', ...rcp])].map((service) => `${service}:*`).filter((pattern) => !patterns.includes(pattern));
}
