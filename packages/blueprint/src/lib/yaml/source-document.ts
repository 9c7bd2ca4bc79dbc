import type { Diagnostic } from '@paddock/base/diagnostics';
import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

export type DocumentPath = readonly (string | number)[];

export interface Position {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** A YAML file as a plain value, with the position of everything in it. */
export interface SourceDocument {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at a path starts; for a path that is not there, where its nearest parent starts. */
  readonly locate: (path: DocumentPath) => Position;
  /** Where the key at the end of a path stands. */
  readonly locateKey: (path: DocumentPath) => Position;
}

export interface ParsedSource {
  /** Absent when the text is not YAML. */
  readonly document?: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses YAML 1.2 (core schema: `no` is a text, not false). Every syntax error at once. */
export function parseSource(text: string, file: string): ParsedSource {
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, { lineCounter, version: '1.2', prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const diagnostics = [...parsed.errors, ...parsed.warnings].map(
    (problem): Diagnostic => ({
      code: 'blueprint/yaml-syntax',
      severity: 'error',
      summary: firstLine(problem.message),
      ...at(problem.pos[0]),
      fix: problem.code === 'DUPLICATE_KEY' ? 'Keep one of the two.' : 'Mend the YAML here; check indentation, quotes and colons.',
    }),
  );
  if (parsed.errors.length > 0) return { diagnostics };
  const document: SourceDocument = {
    file,
    value: parsed.toJS({ maxAliasCount: 100 }) as unknown,
    locate: (path) => at(offsetOf(parsed, path)),
    locateKey: (path) => at(keyOffsetOf(parsed, path) ?? offsetOf(parsed, path)),
  };
  return { document, diagnostics };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/[.:]$/, '');
}

function offsetOf(document: Document, path: DocumentPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range !== undefined && node.range !== null) {
      // The value of `key:` without a value stands nowhere: its key is what a person looks at.
      return node.range[0] === node.range[1] ? (keyOffsetOf(document, path.slice(0, length)) ?? node.range[0]) : node.range[0];
    }
  }
  return 0;
}

function keyOffsetOf(document: Document, path: DocumentPath): number | undefined {
  if (path.length === 0) return undefined;
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isSeq(parent)) return undefined;
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(last));
  return pair !== undefined && isNode(pair.key) ? pair.key.range?.[0] : undefined;
}
