/** Whether a word is a name of people, in any of some sixty languages. Read at the first question. */
import { firstNames, lastNames, wordNames } from './names.generated.ts';
import { normaliseName } from './normalise-name.ts';

/** Bits of what a word is. */
export const isFirstName = 1;
export const isLastName = 2;
/** Also a common word, a month, a colour: alone it says nothing. */
export const isWord = 4;

let known: ReadonlyMap<string, number> | undefined;

/** @returns `isFirstName`, `isLastName` and `isWord`, or together; 0 for a word that is no name. Case and diacritics do not matter. */
export function lookUpName(word: string): number {
  return nameList().get(normaliseName(word)) ?? 0;
}

/** Every name with its bits. */
export function nameList(): ReadonlyMap<string, number> {
  return (known ??= readNames());
}

function readNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const lists = [
    [firstNames, isFirstName],
    [lastNames, isLastName],
    [wordNames, isWord],
  ] as const;
  for (const [list, bit] of lists) for (const name of list.split(' ')) names.set(name, (names.get(name) ?? 0) | bit);
  return names;
}
