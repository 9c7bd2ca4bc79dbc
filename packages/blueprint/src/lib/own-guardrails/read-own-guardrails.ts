import { dirname, join } from 'node:path';
import type { Diagnostic } from '@paddock/base/diagnostics';
import { sidsOf } from '@paddock/guardrails/library';
import { formatPath } from '../schema/schema-diagnostics.ts';
import type { SourceDocument } from '../yaml/source-document.ts';
import type { ListFolders, OwnGuardrail, OwnGuardrails, ReadFile } from './own-guardrail.ts';
import { readOwnGuardrail } from './read-own-guardrail.ts';

/** Where guardrails of one's own are when the blueprint does not say. */
const defaultFolder = 'guardrails';

/** The guardrails of the company's own, one folder each, beside the blueprint. */
export function readOwnGuardrails(
  named: string | undefined,
  blueprint: SourceDocument,
  readFile: ReadFile,
  listFolders: ListFolders,
): OwnGuardrails {
  const folder = named ?? defaultFolder;
  const ids = listFolders(folder);
  if (ids === undefined) {
    const path = ['ownGuardrails'];
    const problem = {
      code: 'blueprint/missing-file',
      severity: 'error',
      summary: `there is no folder ${folder}`,
      fix: 'Make it, or take the line out.',
    } as const;
    return {
      guardrails: [],
      broken: [],
      diagnostics: named === undefined ? [] : [{ ...problem, ...blueprint.locate(path), path: formatPath(path) }],
    };
  }
  return readFolder(folder, ids, dirname(blueprint.file), readFile);
}

/**
 * @param ids names of the folders in it
 * @param base what is put before the names of files in diagnostics
 */
export function readFolder(folder: string, ids: readonly string[], base: string, readFile: ReadFile): OwnGuardrails {
  const read = ids.toSorted().map((id) => ({ id, ...readOwnGuardrail(folder, id, base, readFile) }));
  const guardrails = read.flatMap(({ guardrail }) => guardrail ?? []);
  const shared = sharedSids(guardrails, join(base, folder));
  return {
    guardrails,
    broken: read.filter(({ guardrail }) => guardrail === undefined).map(({ id }) => id),
    diagnostics: [...read.flatMap(({ diagnostics }) => diagnostics), ...shared],
  };
}

/** Two guardrails of one's own with the same Sid: told at the second. */
function sharedSids(guardrails: readonly OwnGuardrail[], folder: string): readonly Diagnostic[] {
  const owners = new Map<string, string>();
  return guardrails.flatMap(({ entry, diagnose }) =>
    sidsOf(entry).flatMap((sid) => {
      const owner = owners.get(sid);
      owners.set(sid, owner ?? entry.guardrail.id);
      if (owner === undefined) return [];
      const summary = `the guardrail ${owner} in ${folder} has a statement ${sid} too`;
      return [diagnose({ code: 'guardrail/sid-taken', summary, fix: 'Give one of them another Sid.', place: { kind: 'statement', sid } })];
    }),
  );
}
