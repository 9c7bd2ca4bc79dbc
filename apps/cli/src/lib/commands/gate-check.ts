import { basename, resolve } from 'node:path';
import { formatDiagnostic, hasErrors, sortDiagnostics } from '@paddock/base/diagnostics';
import { compile, planHash } from '@paddock/gate/compile';
import { openDataset, openEngine } from '@paddock/gate/engine';
import { checkRecipe } from '@paddock/gate/recipe';
import { PaddockError } from '@paddock/base/errors';
import type { Command } from '../command.ts';
import { privateCopyPlan, type PlannedPrivateCopy } from '../private-copy-plan.ts';
import { readRecipe } from '../read-recipe.ts';
import { formatRho } from '../rho.ts';
import { counted } from '../text.ts';

export const gateCheck: Command = {
  path: ['gate', 'check'],
  summary: 'check a recipe against the data that it is for: every problem at once; what would be left of each column',
  arguments: [
    { name: 'recipe', summary: 'the recipe, gate.yaml' },
    { name: 'data', summary: 'a file, or a folder of files: CSV, JSON lines or Parquet, also .gz' },
  ],
  options: [
    { flags: '--athena', summary: 'print the statements for Athena as well; {{source}} stands for the table, each ? for a secret' },
  ],
  examples: ['paddock gate check gate.yaml export/', 'paddock gate check gate.yaml export/ --athena'],
  run: async (invocation) => {
    const [file, name] = invocation.arguments as [string, string];
    const recipe = readRecipe(invocation, file);
    const path = resolve(invocation.cwd, name);
    const engine = await openEngine({ data: [path], random: invocation.random });
    try {
      const dataset = await openDataset(engine, path, recipe.content.read);
      const { checked, diagnostics: ofTables } = await checkRecipe(engine, recipe, dataset);
      const privateCopy = privateCopyPlan(recipe, dataset);
      const diagnostics = sortDiagnostics([...ofTables, ...privateCopy.diagnostics]);
      if (checked === undefined || hasErrors(diagnostics))
        throw new PaddockError('input/invalid', { detail: `${file} does not fit ${basename(path)}`, diagnostics });
      const plan = compile(checked);
      const tables = plan.tables.flatMap(({ table, columns, dataColumns, athena }) => [
        `${table}: ${counted(dataColumns.length, 'column')} in, ${columns.length} out`,
        ...columns.map(
          (column) =>
            `  ${column.name}${column.from === undefined || column.from === column.name ? '' : ` (${column.from})`}: ${column.treatment}; leaves ${column.leaves}`,
        ),
        ...(invocation.options['athena'] === true
          ? ['', athena.kind === 'statement' ? athena.statement : `-- not for Athena: ${athena.reason}`, '']
          : []),
      ]);
      return {
        text: [
          ...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)),
          ...tables,
          ...privateCopyText(privateCopy.planned),
          `${file}: no errors`,
        ].join('\n'),
        data: { diagnostics, plan, planHash: planHash(plan) },
      };
    } finally {
      engine.close();
    }
  },
};

function privateCopyText(planned: PlannedPrivateCopy | undefined): readonly string[] {
  if (planned === undefined) return [];
  const { plan, table } = planned;
  const copy = plan.synthesis === undefined ? 'no copy' : `a synthetic copy of ${counted(plan.sizes.length, 'column')}`;
  return [`private copy of ${table.name}: ${copy}, ${counted(plan.aggregates.length, 'aggregate')}; needs ρ = ${formatRho(plan.picorho)}`];
}
