import { readdirSync, readFileSync } from 'node:fs';
import type { Decision } from '../evaluate/policy-set.ts';

/** One case of `packages/policy/cases/*.json`: a line of the batch format with what AWS's documentation says of it. */
export interface DocumentationCase {
  readonly name: string;
  readonly source: string;
  readonly rule: string;
  readonly request: unknown;
  readonly managementAccount?: string;
  readonly policies: unknown;
  readonly expect: Decision;
  /** Name of the file it stands in. */
  readonly file: string;
}

const folder = new URL('../../../cases/', import.meta.url);

export function readDocumentationCases(): readonly DocumentationCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((file) =>
      (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<DocumentationCase, 'file'>[]).map((each) => ({ ...each, file })),
    );
}
