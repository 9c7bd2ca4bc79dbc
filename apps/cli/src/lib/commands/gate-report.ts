import { join, resolve } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { openBudget, type BudgetState } from '@paddock/evidence/budget';
import type { RecipeContent } from '@paddock/gate/recipe';
import { reportPage, reportRun } from '@paddock/gate/report';
import { option, type Command, type Invocation } from '../command.ts';
import { ledgerIfThere } from '../ledger-if-there.ts';
import { ledgerOption } from '../ledger-place.ts';
import { readRecipe } from '../read-recipe.ts';

export const gateReport: Command = {
  path: ['gate', 'report'],
  summary:
    'write what a steward decides from, as one HTML page and as JSON: what was found, what happens to it, what remains, risk, measured recall; never a value of the input',
  arguments: [
    { name: 'recipe', summary: 'the recipe (gate.yaml)' },
    { name: 'data', summary: 'the input: a file or a folder' },
    { name: 'output', summary: 'what `paddock gate run` made of it' },
  ],
  options: [{ flags: '--to <dir>', summary: 'where the report goes; default: report inside the output' }, ledgerOption],
  examples: ['paddock gate report gate.yaml export/ out/', 'paddock gate report gate.yaml export/ out/ --to report'],
  run: async (invocation) => {
    const [recipeFile, data, output] = invocation.arguments as readonly [string, string, string];
    const recipe = readRecipe(invocation, recipeFile);
    const budget = await budgetOf(invocation, recipe.content);
    const report = await reportRun({
      recipe,
      data: resolve(invocation.cwd, data),
      output: resolve(invocation.cwd, output),
      ...(budget !== undefined && { budget }),
      clock: invocation.clock,
      random: invocation.random,
    });
    const folder = option(invocation, 'to') ?? join(output, 'report');
    // The page first: the steward signs the JSON, and a report.json without its page is one that was not finished.
    writeFileAtomic(resolve(invocation.cwd, folder, 'report.html'), reportPage(report), 0o600);
    writeFileAtomic(resolve(invocation.cwd, folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`, 0o600);
    const holds = report.verdict === 'holds';
    return {
      text: [
        holds ? 'The output is what the recipe promises. To look at:' : 'Refused: the output is not what the recipe promises. To look at:',
        ...report.attention.map(({ title, detail }, index) => `  ${index + 1}. ${title}\n     ${detail}`),
        `Written: ${join(folder, 'report.html')}, ${join(folder, 'report.json')}`,
        ...(holds ? [`To let it leave, a steward signs: paddock gate sign ${folder} --key FILE --as NAME --account ACCOUNT`] : []),
      ].join('\n'),
      data: report,
      exitCode: holds ? 0 : 1,
    };
  },
};

/** Where there is a ledger. */
async function budgetOf(invocation: Invocation, { dataset, project }: RecipeContent): Promise<BudgetState | undefined> {
  const ledger = await ledgerIfThere(invocation);
  return ledger === undefined ? undefined : openBudget(ledger, { dataset, project }).state();
}
