import { resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { randomString } from '@paddock/base/random';
import { openBudget } from '@paddock/evidence/budget';
import { openDataset, openEngine } from '@paddock/gate/engine';
import { privateCopyRows, renderPrivateCopy, runPrivateCopy } from '@paddock/gate/private-copy';
import { option, type Command } from '../command.ts';
import { byOption, ledgerOption, openLedgerPlace, whoActs } from '../ledger-place.ts';
import { stageFolder } from '../private-copy-folder.ts';
import { privateCopyPlan } from '../private-copy-plan.ts';
import { readRecipe } from '../read-recipe.ts';
import { formatRho } from '../rho.ts';

export const gatePrivateCopy: Command = {
  path: ['gate', 'private-copy'],
  summary: 'make a differentially private synthetic copy and private aggregates, as the recipe’s privateCopy section says',
  arguments: [
    { name: 'recipe', summary: 'the recipe, gate.yaml' },
    { name: 'data', summary: 'a file, or a folder of files: CSV, JSON lines or Parquet, also .gz' },
  ],
  options: [{ flags: '--out <dir>', summary: 'a new folder for the copy, the aggregates and the report' }, byOption, ledgerOption],
  examples: ['paddock gate private-copy gate.yaml customers.csv --out private'],
  run: async (invocation) => {
    const out = option(invocation, 'out');
    if (out === undefined) throw new PaddockError('usage/invalid', { detail: 'name the new folder with --out' });
    const [recipeFile, data] = [invocation.arguments[0]!, resolve(invocation.cwd, invocation.arguments[1]!)];
    const recipe = readRecipe(invocation, recipeFile);
    const section = recipe.content.privateCopy;
    if (section === undefined) throw new PaddockError('input/invalid', { detail: `${recipeFile} has no privateCopy section` });
    const by = whoActs(invocation);
    const requestId = `private-copy-${randomString(invocation.random, 24, '0123456789abcdef')}`;
    const { dataset: name, project } = recipe.content;
    const folder = stageFolder(resolve(invocation.cwd, out));
    const engine = await openEngine({ data: [data], random: invocation.random });
    try {
      const dataset = await openDataset(engine, data, recipe.content.read);
      const { planned, diagnostics } = privateCopyPlan(recipe, dataset);
      if (planned === undefined) throw new PaddockError('input/invalid', { detail: `${recipeFile}: its privateCopy section`, diagnostics });
      const { plan, table } = planned;
      const budget = openBudget(await openLedgerPlace(invocation), { dataset: name, project });
      const copy = await runPrivateCopy({ plan, rows: () => privateCopyRows(engine, table, section), budget, requestId, by });
      const files = renderPrivateCopy(copy, table.name);
      folder.publish(files);
      return {
        text: [
          ...copy.report.words,
          '',
          `${files.map((file) => file.name).join(', ')} are in ${out}; ρ = ${formatRho(copy.spentPicorho)} was spent of the budget of ${name} for ${project} (request ${requestId}).`,
        ].join('\n'),
        data: {
          out,
          files: files.map((file) => file.name),
          requestId,
          spentPicorho: copy.spentPicorho,
          report: copy.report,
          aggregates: copy.aggregates,
        },
      };
    } finally {
      engine.close();
      folder.discard();
    }
  },
};
