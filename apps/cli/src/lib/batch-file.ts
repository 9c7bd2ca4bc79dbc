import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { formatDiagnostic, type Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import type { Invocation } from './command.ts';
import { counted } from './text.ts';

export type LineOutcome = { readonly result: object } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a file of JSON lines and writes one line per line. A line with mistakes gets a line that says so, and does not stop the others.
 * @throws `input/not-found`; at the end `input/invalid` with every mistake of the file
 */
export async function runBatch(
  invocation: Invocation,
  file: string,
  decide: (line: string, lineNumber: number) => LineOutcome,
): Promise<void> {
  const path = resolve(invocation.cwd, file);
  if (!existsSync(path)) throw new PaddockError('input/not-found', { detail: file });
  const problems: Diagnostic[] = [];
  let lineNumber = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const outcome = decide(line, lineNumber);
    if ('result' in outcome) {
      invocation.out(`${JSON.stringify(outcome.result)}\n`);
      continue;
    }
    problems.push(...outcome.diagnostics);
    invocation.out(
      `${JSON.stringify({ line: lineNumber, error: outcome.diagnostics.map(({ summary, path: at }) => ({ summary, path: at })) })}\n`,
    );
  }
  if (problems.length === 0) return;
  for (const problem of problems) invocation.error(`${formatDiagnostic(problem)}\n`);
  throw new PaddockError('input/invalid', { detail: `${counted(problems.length, 'problem')} in ${file}; every other line was decided` });
}
