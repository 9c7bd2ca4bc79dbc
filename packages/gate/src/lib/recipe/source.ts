import type { Diagnostic } from '@paddock/base/diagnostics';
import { isMap, isNode, isPair, LineCounter, parseDocument, visit, type Document } from 'yaml';

export type DocumentPath = readonly (string | number)[];

export interface Position {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** A YAML file as a plain value, with the position of everything in it. */
export interface Source {
  readonly value: unknown;
  /** Where the value at a path starts, or its nearest parent. */
  readonly locate: (path: DocumentPath) => Position;
  /** Where the key at the end of a path stands, or its nearest parent. */
  readonly locateKey: (path: DocumentPath) => Position;
}

/** Parses YAML 1.2 (core schema). Every syntax error at once; aliases are not known here, since a recipe is read by people. */
export function parseSource(text: string, file: string): { readonly source?: Source; readonly diagnostics: readonly Diagnostic[] } {
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, { lineCounter, version: '1.2', prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const diagnostics = [...parsed.errors, ...parsed.warnings].map(
    (problem): Diagnostic => ({
      code: 'recipe/yaml-syntax',
      severity: 'error',
      summary: problem.message.split('\n', 1)[0]!.replace(/[.:]$/, ''),
      ...at(problem.pos[0]),
      fix: problem.code === 'DUPLICATE_KEY' ? 'Keep one of the two.' : 'Mend the YAML here; check indentation, quotes and colons.',
    }),
  );
  const alias = findAlias(parsed);
  if (alias !== undefined) {
    diagnostics.push({
      code: 'recipe/yaml-syntax',
      severity: 'error',
      summary: 'A recipe has no aliases',
      ...at(alias),
      fix: 'Write the value out.',
    });
  }
  if (diagnostics.length > 0) return { diagnostics };
  const locateKey = (path: DocumentPath): Position => at(keyOffset(parsed, path) ?? valueOffset(parsed, path));
  return { source: { value: parsed.toJS() as unknown, locate: (path) => at(valueOffset(parsed, path)), locateKey }, diagnostics };
}

function findAlias(parsed: Document): number | undefined {
  let found: number | undefined;
  visit(parsed, {
    Alias: (_key, alias) => {
      found ??= alias.range?.[0] ?? 0;
    },
  });
  return found;
}

function valueOffset(document: Document, path: DocumentPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (!isNode(node) || node.range == null) continue;
    // The value of `key:` without a value stands nowhere: its key is what a person looks at.
    return node.range[0] === node.range[1] ? (keyOffset(document, path.slice(0, length)) ?? node.range[0]) : node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: DocumentPath): number | undefined {
  if (path.length === 0) return undefined;
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(path.at(-1)));
  return pair !== undefined && isNode(pair.key) ? pair.key.range?.[0] : undefined;
}
