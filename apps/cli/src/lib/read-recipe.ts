import { PaddockError } from '@paddock/base/errors';
import { parseRecipe, type Recipe } from '@paddock/gate/recipe';
import type { Invocation } from './command.ts';
import { readTextFile } from './text-file.ts';

/** The recipe in a file that the user named. @throws `input/invalid` with every problem of it, and as `readTextFile` */
export function readRecipe(invocation: Pick<Invocation, 'cwd'>, file: string): Recipe {
  const { recipe, diagnostics } = parseRecipe(readTextFile(invocation, file), file);
  if (recipe === undefined) throw new PaddockError('input/invalid', { detail: file, diagnostics });
  return recipe;
}
