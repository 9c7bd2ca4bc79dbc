import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { detectLines, type DetectedLine } from '@paddock/gate/detect';
import type { Command, Invocation } from '../command.ts';
import { unreadable } from '../text-file.ts';

/** How much output is gathered before it is written, in characters. */
const batch = 1 << 16;

export const gateDetect: Command = {
  path: ['gate', 'detect'],
  summary: 'find personal data in texts: {"id","text"} lines in, {"id","spans"} lines out, offsets in code points, never the text itself',
  arguments: [{ name: '<file>', summary: 'JSON lines in UTF-8; - for standard input' }],
  options: [],
  examples: ['paddock gate detect notes.jsonl > spans.jsonl'],
  run: async (invocation) => {
    const problems: Diagnostic[] = [];
    const found: object[] = [];
    let pending = '';
    for await (const line of linesOf(invocation)) {
      if (line.kind === 'problem') {
        problems.push(line.diagnostic);
        continue;
      }
      const result = { id: line.id, spans: line.spans };
      if (invocation.json) {
        found.push(result);
        continue;
      }
      pending += `${JSON.stringify(result)}\n`;
      if (pending.length < batch) continue;
      invocation.out(pending);
      pending = '';
    }
    if (pending !== '') invocation.out(pending);
    if (problems.length > 0) throw new PaddockError('input/invalid', { diagnostics: problems });
    return invocation.json ? { text: '', data: { lines: found } } : undefined;
  },
};

/** @throws `input/not-found`, `input/unreadable` */
async function* linesOf(invocation: Invocation): AsyncGenerator<DetectedLine> {
  const name = invocation.arguments[0]!;
  try {
    yield* detectLines(name === '-' ? process.stdin : createReadStream(resolve(invocation.cwd, name)), name);
  } catch (error) {
    throw unreadable(error, name);
  }
}
