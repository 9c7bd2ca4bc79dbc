import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { readGuardrailFolder } from '@paddock/blueprint/own-guardrails';
import { option, type Command } from '../command.ts';
import { draftGuardrail } from '../draft-guardrail.ts';

export const guardrailNew: Command = {
  path: ['guardrail', 'new'],
  summary: 'write the folder of a first guardrail of your own, which passes `paddock guardrail test`, to change into what you want',
  arguments: [{ name: 'id', summary: 'its id and the name of its folder, e.g. labelling-by-staff' }],
  options: [{ flags: '--dir <folder>', summary: 'where your guardrails are: a folder beside paddock.yaml', default: 'guardrails' }],
  examples: ['paddock guardrail new labelling-by-staff   # then edit it, paddock guardrail test, and attach it in paddock.yaml'],
  run: async (invocation) => {
    const id = invocation.arguments[0]!;
    const folder = option(invocation, 'dir')!;
    const files = draftGuardrail(id);
    const { diagnostics } = readGuardrailFolder(folder, [id], (path) =>
      path === join(folder, id, 'guardrail.yaml') ? files['guardrail.yaml'] : files['cases.json'],
    );
    if (diagnostics.length > 0) throw new PaddockError('usage/invalid', { detail: diagnostics.map(({ summary }) => summary).join('; ') });
    const path = resolve(invocation.cwd, folder, id);
    mkdirSync(resolve(invocation.cwd, folder), { recursive: true });
    makeNew(path, join(folder, id));
    const written = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(path, name), text, { flag: 'wx' });
      return join(folder, id, name);
    });
    return {
      text: `Written: ${written.join(', ')}\nNext: change them into what you want; paddock guardrail test ${folder}; then attach ${id} under \`guardrails:\` in paddock.yaml`,
      data: { written },
    };
  },
};

/** Never writes into a folder that is there. */
function makeNew(path: string, name: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new PaddockError('usage/invalid', { detail: `${name} is there already; nothing was written`, cause: error });
    throw error;
  }
}
