import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { formatDiagnostic, type Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { evaluateBatchLine } from '@paddock/policy/batch';
import { createPolicyCompiler } from '@paddock/policy/compile';
import { option, type Command } from '../command.ts';

export const policyEvaluate: Command = {
  path: ['policy', 'evaluate'],
  summary: 'decide requests as AWS would, one JSON line each (docs/policy-evaluate.md)',
  options: [{ flags: '--batch <file>', summary: 'file of JSON lines: {"name","request","policies"}' }],
  examples: ['paddock policy evaluate --batch requests.jsonl'],
  run: async (invocation) => {
    const name = option(invocation, 'batch');
    if (name === undefined) throw new PaddockError('usage/unknown-name', { detail: 'give --batch FILE' });
    const path = resolve(invocation.cwd, name);
    if (!existsSync(path)) throw new PaddockError('input/not-found', { detail: name });
    const compiler = createPolicyCompiler();
    const problems: Diagnostic[] = [];
    let lineNumber = 0;
    for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
      lineNumber += 1;
      if (line.trim() === '') continue;
      const outcome = evaluateBatchLine(line, { compiler, file: name, lineNumber });
      if ('result' in outcome) {
        invocation.out(`${JSON.stringify(outcome.result)}\n`);
        continue;
      }
      problems.push(...outcome.diagnostics);
      invocation.out(
        `${JSON.stringify({ line: lineNumber, error: outcome.diagnostics.map(({ summary, path: at }) => ({ summary, path: at })) })}\n`,
      );
    }
    if (problems.length === 0) return undefined;
    for (const problem of problems) invocation.error(`${formatDiagnostic(problem)}\n`);
    throw new PaddockError('input/invalid', { detail: `${problems.length} problems in ${name}; every other line was decided` });
  },
};
