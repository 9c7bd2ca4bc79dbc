import { personalDataTypes, type PersonalDataType } from '../personal-data/types.ts';
import type { RecipeContent, TableRecipe } from '../recipe/recipe.ts';
import type { Treatment } from '../transforms/catalogue.ts';
import type { ColumnPromise, TablePromise } from './promise.ts';

/** What a recipe promises of its output: that nothing personal is left but what `holds` of a kept column names; k, l and t. */
export function promisesOf({ tables, reach }: RecipeContent): readonly TablePromise[] {
  return Object.entries(tables).map(([table, content]) => ({ table, columns: columnsOf(content), ...riskOf(content, reach) }));
}

function columnsOf({ columns, features }: TableRecipe): readonly ColumnPromise[] {
  return [
    ...Object.entries(columns).flatMap(([from, { as, treatment }]): ColumnPromise[] =>
      treatment.treatment === 'drop' ? [] : [{ name: as ?? from, remains: remainsOf(treatment) }],
    ),
    ...Object.keys(features ?? {}).map((name): ColumnPromise => ({ name, remains: [] })),
  ];
}

function remainsOf(treatment: Treatment): readonly PersonalDataType[] {
  if (treatment.treatment === 'merge') return remainsOf(treatment.treat);
  if (treatment.treatment !== 'keep') return [];
  return (treatment.holds ?? []).filter((type): type is PersonalDataType => (personalDataTypes as readonly string[]).includes(type));
}

function riskOf({ quasiIdentifiers = [], sensitive = [] }: TableRecipe, { k, l, t }: RecipeContent['reach']): Pick<TablePromise, 'risk'> {
  if (quasiIdentifiers.length === 0) return {};
  return {
    risk: {
      quasiIdentifiers,
      sensitive: sensitive.map((column) => ({ column })),
      ...(k !== undefined && { k }),
      ...(l !== undefined && { l }),
      ...(t !== undefined && { t }),
    },
  };
}
