import type { Diagnostic } from '@paddock/base/diagnostics';
import { planPrivateCopy, privateCopySource, type PrivateCopyPlan } from '@paddock/gate/private-copy';
import type { Dataset, Table } from '@paddock/gate/engine';
import type { Recipe } from '@paddock/gate/recipe';

export interface PlannedPrivateCopy {
  readonly plan: PrivateCopyPlan;
  readonly table: Table;
}

/** The plan of a recipe's privateCopy section for a dataset, or every problem with its place. Nothing for a recipe without that section. */
export function privateCopyPlan(
  recipe: Recipe,
  dataset: Dataset,
): { readonly planned?: PlannedPrivateCopy; readonly diagnostics: readonly Diagnostic[] } {
  const section = recipe.content.privateCopy;
  if (section === undefined) return { diagnostics: [] };
  const { plan, diagnostics } = planPrivateCopy(section);
  const { table, problems } = privateCopySource(section, dataset);
  const all = [
    ...diagnostics.map((diagnostic) => ({ ...diagnostic, ...recipe.locate(['privateCopy']) })),
    ...problems.map(({ path, summary, fix }): Diagnostic => {
      const at = ['privateCopy', ...path];
      return { code: 'recipe/private-copy', severity: 'error', summary, fix, ...recipe.locate(at), path: at.join('.') };
    }),
  ];
  return plan === undefined || table === undefined ? { diagnostics: all } : { planned: { plan, table }, diagnostics: all };
}
