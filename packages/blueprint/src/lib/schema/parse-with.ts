import { sortDiagnostics, type Diagnostic } from '@paddock/base/diagnostics';
import { z } from 'zod';
import { parseSource, type SourceDocument } from '../yaml/source-document.ts';
import { schemaDiagnostics } from './schema-diagnostics.ts';

export type ParsedFile<Content> =
  | { readonly content: Content; readonly document: SourceDocument; readonly diagnostics: readonly Diagnostic[] }
  | { readonly content?: undefined; readonly document?: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * A YAML file as what a schema makes of it: every syntax error, or every unknown key and wrong value, each where it stands.
 * @param reference where a person looks up what the file may hold
 */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  reference?: string,
): ParsedFile<z.infer<Schema>> {
  const { document, diagnostics } = parseSource(text, file);
  if (document === undefined) return { diagnostics };
  const result = schema.safeParse(document.value);
  if (!result.success) {
    const problems = schemaDiagnostics(result.error.issues, document, knownKeys(schema), reference);
    return { diagnostics: sortDiagnostics([...diagnostics, ...problems]) };
  }
  return { content: result.data, document, diagnostics };
}

/** Every key that a schema knows, at whatever depth. */
function knownKeys(schema: z.ZodType): readonly string[] {
  const keys = new Set<string>();
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, member] of Object.entries(value)) {
      if (key === 'properties' && member !== null && typeof member === 'object') for (const name of Object.keys(member)) keys.add(name);
      collect(member);
    }
  };
  collect(z.toJSONSchema(schema, { io: 'input' }));
  return [...keys];
}
