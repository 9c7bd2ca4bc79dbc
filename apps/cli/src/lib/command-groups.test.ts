import { expect, it } from 'vitest';
import { commandGroups } from './command-groups.ts';
import { commands } from './commands.ts';

it('every group of commands says what it is for, and there is no other', () => {
  const groups = new Set(commands.flatMap(({ path }) => path.slice(0, -1)));
  expect(Object.keys(commandGroups)).toEqual([...groups].toSorted());
});
