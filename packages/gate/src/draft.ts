export { draftRecipe, type Draft, type DraftOptions } from './lib/draft/draft-recipe.ts';
