export { parseRecipe, type ParsedRecipe, type Recipe, type RecipeContent, type TableRecipe } from './lib/recipe/recipe.ts';
export { recipeJsonSchema } from './lib/recipe/recipe-schema.ts';
export type { ColumnRecipe } from './lib/recipe/column-schema.ts';
export { transformOf, transforms, type Treatment } from './lib/transforms/catalogue.ts';
export { checkRecipe, type CheckedRecipe, type CheckedTable, type CheckResult } from './lib/recipe/check.ts';
