import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sortDiagnostics } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { openDataset, openEngine } from '@paddock/gate/engine';
import { parseRecipe } from '@paddock/gate/recipe';
import { verdictText, verify } from '@paddock/gate/verify';
import type { Command } from '../command.ts';
import { readTextFile } from '../text-file.ts';

export const gateVerify: Command = {
  path: ['gate', 'verify'],
  summary:
    'scan a whole output again, and count its risk: refused, with exit code 1, where personal data is left that the recipe said is gone, or k, l or t is missed',
  arguments: [
    { name: 'recipe', summary: 'the recipe (gate.yaml)' },
    { name: 'output', summary: 'what `paddock gate run` wrote' },
  ],
  options: [],
  examples: ['paddock gate verify gate.yaml out/', 'paddock gate verify gate.yaml out/ --json'],
  run: async (invocation) => {
    const file = invocation.arguments[0]!;
    const { recipe, diagnostics } = parseRecipe(readTextFile(invocation, file), file);
    if (recipe === undefined) throw new PaddockError('input/invalid', { detail: file, diagnostics: sortDiagnostics(diagnostics) });
    const path = dataOf(resolve(invocation.cwd, invocation.arguments[1]!));
    const engine = await openEngine({ data: [path], random: invocation.random });
    try {
      const verdict = await verify(engine, await openDataset(engine, path), recipe.content, { random: invocation.random });
      return { text: verdictText(verdict), data: verdict, exitCode: verdict.holds ? 0 : 1 };
    } finally {
      engine.close();
    }
  },
};

/** Of the folder that a run makes only `data` leaves; the rest describes it. */
function dataOf(path: string): string {
  return existsSync(join(path, 'run.json')) ? join(path, 'data') : path;
}
