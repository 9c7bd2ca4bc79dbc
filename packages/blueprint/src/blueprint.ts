import { dirname, join } from 'node:path';
import type { Diagnostic } from '@paddock/base/diagnostics';
import { z } from 'zod';
import { readOwnGuardrails } from './lib/own-guardrails/read-own-guardrails.ts';
import type { ListFolders, OwnGuardrails, ReadFile } from './lib/own-guardrails/own-guardrail.ts';
import { blueprintSchema, type BlueprintInput } from './lib/schema/blueprint-schema.ts';
import { parseWith } from './lib/schema/parse-with.ts';
import { regionDiagnostics } from './lib/schema/regions.ts';
import { formatPath } from './lib/schema/schema-diagnostics.ts';
import { teamSchema, type TeamInput } from './lib/schema/team-schema.ts';
import type { DocumentPath, Position, SourceDocument } from './lib/yaml/source-document.ts';

export type { ListFolders, ReadFile } from './lib/own-guardrails/own-guardrail.ts';

/** What central IT wrote: the values of `paddock.yaml`, and where each of them stands. */
export interface Blueprint {
  readonly kind: 'blueprint';
  readonly file: string;
  readonly content: BlueprintInput;
  readonly teams: readonly TeamFile[];
  /** Guardrails of the company's own. Those with errors are left out. */
  readonly ownGuardrails: Pick<OwnGuardrails, 'guardrails' | 'broken'>;
  /** Reads a file that the blueprint names, relative to it. */
  readonly readFile: ReadFile;
  readonly locate: (path: DocumentPath) => Position;
  readonly locateKey: (path: DocumentPath) => Position;
}

/** A team's file. */
export interface TeamFile extends Pick<Blueprint, 'locate' | 'locateKey' | 'file'> {
  readonly content: TeamInput;
}

export interface ParsedBlueprint {
  /** Absent when there is an error in `paddock.yaml` itself; teams whose file has errors are left out of it, so that the rest can be checked too. */
  readonly blueprint?: Blueprint;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses a blueprint and the files of its teams. Reports every syntax error, unknown key and wrong value at once, each with file, line and
 * column.
 * @param text the content of `paddock.yaml`
 * @param file its name, for the diagnostics
 * @param readFile default: no file is there
 * @param listFolders default: no folder is there
 */
export function parseBlueprint(
  text: string,
  file: string,
  readFile: ReadFile = () => undefined,
  listFolders: ListFolders = () => undefined,
): ParsedBlueprint {
  const parsed = parseWith(blueprintSchema, text, file);
  if (parsed.content === undefined) return { diagnostics: parsed.diagnostics };
  const { content, document } = parsed;
  const teams = (content.teams ?? []).map((path, index) => parseTeam(path, index, document, readFile));
  const own = readOwnGuardrails(content.ownGuardrails, document, readFile, listFolders);
  const diagnostics = [
    ...parsed.diagnostics,
    ...regionDiagnostics(content.organisation.regions, document),
    ...teams.flatMap((team) => team.diagnostics),
    ...own.diagnostics,
  ];
  const { locate, locateKey } = document;
  return {
    blueprint: {
      kind: 'blueprint',
      file,
      content,
      teams: teams.flatMap(({ team }) => team ?? []),
      ownGuardrails: own,
      readFile,
      locate,
      locateKey,
    },
    diagnostics,
  };
}

function parseTeam(
  path: string,
  index: number,
  blueprint: SourceDocument,
  readFile: ReadFile,
): { readonly team?: TeamFile; readonly diagnostics: readonly Diagnostic[] } {
  const text = readFile(path);
  const file = join(dirname(blueprint.file), path);
  if (text === undefined) {
    const at = ['teams', index];
    const missing = {
      code: 'blueprint/missing-file',
      severity: 'error',
      summary: `there is no file ${path}`,
      fix: 'Write it, or take it out.',
    } as const;
    return { diagnostics: [{ ...missing, ...blueprint.locate(at), path: formatPath(at) }] };
  }
  const { content, document, diagnostics } = parseWith(teamSchema, text, file);
  if (content === undefined) return { diagnostics };
  return { team: { file, content, locate: document.locate, locateKey: document.locateKey }, diagnostics };
}

/** JSON Schema of `paddock.yaml` (draft 2020-12): editors complete and check with it. */
export function blueprintJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: 'Paddock blueprint', ...z.toJSONSchema(blueprintSchema, { io: 'input' }) };
}

/** JSON Schema of a team's file. */
export function teamJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: 'Paddock team', ...z.toJSONSchema(teamSchema, { io: 'input' }) };
}
