import type { Diagnostic } from '@paddock/base/diagnostics';
import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';

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
      summary: problem.code === 'MULTIPLE_DOCS' ? 'A second document starts here; a file holds one' : firstLine(problem.message),
      ...at(problem.pos[0]),
      fix: fixOf(problem.code),
    }),
  );
  if (parsed.errors.length > 0) return { diagnostics };
  const { value, problems } = plainValue(parsed);
  if (problems.length > 0) {
    const asDiagnostic = ({ offset, ...said }: AliasProblem): Diagnostic => ({
      ...said,
      code: 'blueprint/yaml-syntax',
      severity: 'error',
      ...at(offset),
    });
    return { diagnostics: [...diagnostics, ...problems.map(asDiagnostic)] };
  }
  const document: SourceDocument = {
    file,
    value,
    locate: (path) => at(offsetOf(parsed, path)),
    locateKey: (path) => at(keyOffsetOf(parsed, path) ?? offsetOf(parsed, path)),
  };
  return { document, diagnostics };
}

const mends: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'Keep one of the two.',
  MULTIPLE_DOCS: 'Remove the `---`, or what follows it.',
  TAB_AS_INDENT: 'Indent with spaces; other problems on the lines below may go with it.',
};

function fixOf(code: YAMLError['code']): string {
  return mends[code] ?? 'Mend the YAML here; check indentation, quotes and colons.';
}

interface AliasProblem {
  readonly summary: string;
  readonly fix: string;
  readonly offset: number;
}

/** The value of a document, aliases filled in: the parser itself finds out only then that one names nothing, or that they multiply. */
function plainValue(parsed: Document): { readonly value?: unknown; readonly problems: readonly AliasProblem[] } {
  const problems: AliasProblem[] = [];
  visit(parsed, {
    Alias: (_key, alias) => {
      if (alias.resolve(parsed) !== undefined) return;
      const fix = `Write &${alias.source} before the value that is meant, above this place; or put the text in quotes.`;
      problems.push({ summary: `There is no anchor &${alias.source} above this alias`, fix, offset: alias.range?.[0] ?? 0 });
    },
  });
  if (problems.length > 0) return { problems };
  try {
    return { value: parsed.toJS({ maxAliasCount: 100 }) as unknown, problems };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { problems: [{ summary: 'Aliases of aliases stand for too much here', fix: 'Write the values out.', offset: 0 }] };
  }
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
