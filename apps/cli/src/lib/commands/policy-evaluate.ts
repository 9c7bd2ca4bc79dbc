import { PaddockError } from '@paddock/base/errors';
import { evaluateBatchLine } from '@paddock/policy/batch';
import { createPolicyCompiler } from '@paddock/policy/compile';
import { runBatch } from '../batch-file.ts';
import { option, type Command } from '../command.ts';

export const policyEvaluate: Command = {
  path: ['policy', 'evaluate'],
  summary: 'decide requests as AWS would, one JSON line each',
  options: [{ flags: '--batch <file>', summary: 'file of JSON lines: {"name","request","policies"}' }],
  examples: ['paddock policy evaluate --batch examples/requests.jsonl'],
  run: async (invocation) => {
    const file = option(invocation, 'batch');
    if (file === undefined) throw new PaddockError('usage/unknown-name', { detail: 'give --batch FILE' });
    const compiler = createPolicyCompiler();
    return runBatch(invocation, file, (line, lineNumber) => evaluateBatchLine(line, { compiler, file, lineNumber }));
  },
};
