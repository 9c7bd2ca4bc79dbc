import { resolve } from 'node:path';
import { writeNewKey } from '@paddock/gate/run';
import type { Command } from '../command.ts';

export const gateKeyNew: Command = {
  path: ['gate', 'key', 'new'],
  summary: 'make the secret key of a project, which its tokens, date shifts and samples depend on, into a file that only you read',
  arguments: [{ name: 'file', summary: 'where the key goes; it must not be there yet' }],
  options: [],
  examples: ['paddock gate key new churn.key'],
  run: async (invocation) => {
    const file = invocation.arguments[0]!;
    writeNewKey(resolve(invocation.cwd, file));
    const text = `${file} (mode 0600). Whoever has it can test guesses against the project’s tokens: keep it on the production side, and never commit it.`;
    return { text, data: { file } };
  },
};
