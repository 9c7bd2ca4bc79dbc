import type { Automaton } from './automaton.ts';
import { dead } from './automaton.ts';
import { freshGroups } from './char-class.ts';

/** A word that is asked for: in all of `within`, in none of `outside`. */
export interface WordQuery {
  readonly within: readonly Automaton[];
  readonly outside: readonly Automaton[];
}

/** Takes steps from a budget; throws when it is used up. */
export type Spend = (steps: number) => void;

/**
 * A word of the product of the automata, or undefined when there is none. Likely words are tried first, then all, shortest first; the
 * same question always has the same answer.
 */
export function findWord(query: WordQuery, spend: Spend): string | undefined {
  for (const automaton of query.within) {
    for (const sample of automaton.samples) {
      spend(1);
      if (isIn(sample, query)) return sample;
    }
    if (automaton.words !== undefined && automaton.words.every((word) => automaton.samples.includes(word))) return undefined;
  }
  if (query.within.length === 0) {
    for (const sample of plain) {
      spend(1);
      if (isIn(sample, query)) return sample;
    }
  }
  return shortestWord(query, spend);
}

/** Tried where nothing is demanded. */
const plain = ['x', 'y', 'z', 'other'];

export function isIn(word: string, query: WordQuery): boolean {
  return query.within.every((automaton) => automaton.has(word)) && !query.outside.some((automaton) => automaton.has(word));
}

interface Node {
  readonly states: readonly number[];
  readonly parent: Node | undefined;
  readonly code: number;
}

function shortestWord({ within, outside }: WordQuery, spend: Spend): string | undefined {
  const automata = [...within, ...outside];
  const first: Node = { states: automata.map((automaton) => automaton.start), parent: undefined, code: -1 };
  const seen = new Set<string>();
  const queue: Node[] = [];
  const enter = (node: Node): Node | undefined => {
    if (!isAlive(node.states, automata, within.length)) return undefined;
    const key = node.states.join(',');
    if (seen.has(key)) return undefined;
    seen.add(key);
    spend(1);
    queue.push(node);
    return isAccepted(node.states, automata, within.length) ? node : undefined;
  };
  let found = enter(first);
  for (let index = 0; found === undefined && index < queue.length; index++) {
    const node = queue[index]!;
    for (const code of codesToTry(node.states, automata)) {
      found = enter({ states: node.states.map((state, at) => automata[at]!.step(state, code)), parent: node, code });
      if (found !== undefined) break;
    }
  }
  return found === undefined ? undefined : wordTo(found);
}

/** Whether a word may still be found: no automaton that must accept is dead, none that must not accepts everything. */
function isAlive(states: readonly number[], automata: readonly Automaton[], within: number): boolean {
  for (let at = 0; at < states.length; at++) {
    if (at < within ? states[at] === dead : automata[at]!.universal(states[at]!)) return false;
  }
  return true;
}

function isAccepted(states: readonly number[], automata: readonly Automaton[], within: number): boolean {
  for (let at = 0; at < states.length; at++) if (automata[at]!.accepts(states[at]!) !== at < within) return false;
  return true;
}

/** Fresh units, one per way in which the classes tell units apart, then the units that are named. */
function codesToTry(states: readonly number[], automata: readonly Automaton[]): readonly number[] {
  const named = new Set<number>();
  let classes = 0;
  for (let at = 0; at < states.length; at++) {
    for (const code of automata[at]!.codes(states[at]!)) named.add(code);
    classes |= automata[at]!.classBits(states[at]!);
  }
  const codes: number[] = [];
  for (const group of freshGroups(classes)) {
    const fresh = group.find((code) => !named.has(code));
    if (fresh !== undefined) codes.push(fresh);
  }
  return [...codes, ...named];
}

function wordTo(node: Node): string {
  const codes: number[] = [];
  for (let at: Node | undefined = node; at?.parent !== undefined; at = at.parent) codes.push(at.code);
  return codes
    .toReversed()
    .map((code) => String.fromCharCode(code))
    .join('');
}
