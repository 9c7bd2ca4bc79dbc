import type { Diagnostic } from '@paddock/base/diagnostics';
import { z } from 'zod';
import { schemaDiagnostics } from './lib/schema/schema-diagnostics.ts';
import { blueprintSchema, type BlueprintInput } from './lib/schema/blueprint-schema.ts';
import { parseSource, type DocumentPath, type Position } from './lib/yaml/source-document.ts';

/** What central IT wrote: the values of `paddock.yaml`, and where each of them stands. */
export interface Blueprint {
  readonly kind: 'blueprint';
  readonly file: string;
  readonly content: BlueprintInput;
  readonly locate: (path: DocumentPath) => Position;
  readonly locateKey: (path: DocumentPath) => Position;
}

export interface ParsedBlueprint {
  /** Absent when there is an error. */
  readonly blueprint?: Blueprint;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses a blueprint. Reports every syntax error, unknown key and wrong value at once, each with file, line and column.
 * @param text the content of `paddock.yaml`
 * @param file its name, for the diagnostics
 */
export function parseBlueprint(text: string, file: string): ParsedBlueprint {
  const { document, diagnostics } = parseSource(text, file);
  if (document === undefined) return { diagnostics };
  const result = blueprintSchema.safeParse(document.value);
  if (!result.success) return { diagnostics: [...diagnostics, ...schemaDiagnostics(result.error.issues, document, knownKeys())] };
  return {
    blueprint: { kind: 'blueprint', file, content: result.data, locate: document.locate, locateKey: document.locateKey },
    diagnostics,
  };
}

/** JSON Schema of `paddock.yaml` (draft 2020-12): editors complete and check with it. */
export function blueprintJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    $id: 'https://paddock.example/blueprint.schema.json',
    title: 'Paddock blueprint',
    ...z.toJSONSchema(blueprintSchema, { io: 'input' }),
  };
}

function knownKeys(): readonly string[] {
  const keys = new Set<string>();
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, member] of Object.entries(value)) {
      if (key === 'properties' && member !== null && typeof member === 'object') for (const name of Object.keys(member)) keys.add(name);
      collect(member);
    }
  };
  collect(blueprintJsonSchema());
  return [...keys];
}
