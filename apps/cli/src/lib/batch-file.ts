import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { formatDiagnostic, type Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import type { Invocation, Outcome } from './command.ts';
import { counted } from './text.ts';
import { unreadable } from './text-file.ts';

export type LineOutcome = { readonly result: object } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a file of JSON lines and writes one line per line, or with `--json` one list of them. A line with mistakes gets an entry that says so,
 * and does not stop the others.
 * @throws `input/not-found`, `input/unreadable`; at the end `input/invalid` with every mistake of the file
 */
export async function runBatch(
  invocation: Invocation,
  file: string,
  decide: (line: string, lineNumber: number) => LineOutcome,
): Promise<Outcome | undefined> {
  const problems: Diagnostic[] = [];
  const results: object[] = [];
  let lineNumber = 0;
  for await (const line of linesOf(resolve(invocation.cwd, file), file)) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const outcome = decide(line, lineNumber);
    const entry = 'result' in outcome ? outcome.result : failedLine(line, lineNumber, outcome.diagnostics);
    if ('diagnostics' in outcome) problems.push(...outcome.diagnostics);
    if (invocation.json) results.push(entry);
    else invocation.out(`${JSON.stringify(entry)}\n`);
  }
  for (const problem of problems) invocation.error(`${formatDiagnostic(problem)}\n`);
  if (invocation.json) return { text: '', data: results, exitCode: problems.length > 0 ? 1 : 0 };
  if (problems.length === 0) return undefined;
  throw new PaddockError('input/invalid', { detail: `${counted(problems.length, 'problem')} in ${file}; every other line was decided` });
}

async function* linesOf(path: string, file: string): AsyncGenerator<string> {
  const input = createReadStream(path, 'utf8');
  let first = true;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      yield first ? line.replace(/^\u{feff}/u, '') : line;
      first = false;
    }
  } catch (error) {
    throw unreadable(error, file);
  }
}

/** The name of the case too, if that much can be read of the line. */
function failedLine(line: string, lineNumber: number, diagnostics: readonly Diagnostic[]): object {
  const error = diagnostics.map(({ summary, path }) => ({ summary, path }));
  const name = nameIn(line);
  return { ...(name === undefined ? {} : { name }), line: lineNumber, error };
}

function nameIn(line: string): string | undefined {
  try {
    const { name } = JSON.parse(line) as { readonly name?: unknown };
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined; // what is wrong with the line is in its diagnostics
  }
}
