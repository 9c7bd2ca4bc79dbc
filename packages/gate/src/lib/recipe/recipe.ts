import { deepFreeze } from '@paddock/base/deep-freeze';
import { sortDiagnostics, type Diagnostic } from '@paddock/base/diagnostics';
import { hashOf } from '@paddock/base/hash';
import { z } from 'zod';
import { recipeDiagnostics } from './recipe-diagnostics.ts';
import { recipeSchema } from './recipe-schema.ts';
import { parseSource, type DocumentPath, type Position } from './source.ts';

/** What a recipe says, defaults filled in. */
export type RecipeContent = z.output<typeof recipeSchema>;
export type TableRecipe = RecipeContent['tables'][string];

/** `gate.yaml`: what happens to a dataset before it leaves. */
export interface Recipe {
  readonly kind: 'recipe';
  readonly file: string;
  readonly content: RecipeContent;
  /** SHA-256 over the canonical JSON of the content: comments and the order of keys of a mapping aside, all that is written. */
  readonly hash: string;
  readonly locate: (path: DocumentPath) => Position;
  readonly locateKey: (path: DocumentPath) => Position;
}

export interface ParsedRecipe {
  /** Absent when there is an error. */
  readonly recipe?: Recipe;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a recipe. Reports every syntax error, unknown key and wrong value at once, each with file, line and column. */
export function parseRecipe(text: string, file: string): ParsedRecipe {
  const { source, diagnostics } = parseSource(text, file);
  if (source === undefined) return { diagnostics };
  const result = recipeSchema.safeParse(source.value);
  if (!result.success)
    return { diagnostics: sortDiagnostics([...diagnostics, ...recipeDiagnostics(result.error.issues, source, knownKeys())]) };
  const content = deepFreeze(result.data);
  // The order of columns is the order of the output, and mappings hash alike in any order: so it is hashed beside.
  const order = Object.entries(content.tables).map(([table, { columns, features }]) => [
    table,
    Object.keys(columns),
    Object.keys(features ?? {}),
  ]);
  return {
    recipe: { kind: 'recipe', file, content, hash: hashOf({ content, order }), locate: source.locate, locateKey: source.locateKey },
    diagnostics,
  };
}

/** Every key that the schema knows, at whatever depth. */
function knownKeys(): readonly string[] {
  const keys = new Set<string>();
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, member] of Object.entries(value)) {
      if (key === 'properties' && member !== null && typeof member === 'object') for (const name of Object.keys(member)) keys.add(name);
      collect(member);
    }
  };
  collect(z.toJSONSchema(recipeSchema, { io: 'input' }));
  return [...keys];
}
