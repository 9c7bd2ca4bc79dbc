import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import * as prompts from '@clack/prompts';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { hasErrors } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { parseBlueprint } from '@paddock/blueprint/blueprint';
import { draftBlueprint, type DraftAnswers } from '../draft-blueprint.ts';
import { blueprintOption, option, type Command, type Invocation } from '../command.ts';

export const init: Command = {
  path: ['init'],
  summary: 'write a first blueprint and a team’s file, by asking',
  options: [
    { flags: '--name <name>', summary: 'name of the organisation' },
    { flags: '--email <pattern>', summary: 'root e-mail of new accounts, with {account}' },
    { flags: '--region <region>', summary: 'home region' },
    { flags: '--line <id>', summary: 'the first line of business, e.g. retail' },
    { flags: '--team <id>', summary: 'the first team and its project, e.g. churn' },
    { flags: '--owner <email>', summary: 'who answers for the team' },
    blueprintOption,
  ],
  examples: [
    'paddock init',
    'paddock init --name Acme --email aws+{account}@acme.example --region eu-west-1 --line retail --team churn --owner ana@acme.example',
  ],
  run: async (invocation) => {
    const path = resolve(invocation.cwd, option(invocation, 'blueprint')!);
    const answers = await ask(invocation);
    const files = draftBlueprint(answers);
    const written = Object.entries(files).map(([name, text]) => ({
      path: name === 'paddock.yaml' ? path : resolve(path, '..', name),
      text,
    }));
    const there = written.filter((file) => existsSync(file.path)).map((file) => relative(invocation.cwd, file.path));
    if (there.length > 0) throw new PaddockError('input/invalid', { detail: `${there.join(', ')} is there already; nothing was written` });
    const { diagnostics } = parseBlueprint(files['paddock.yaml']!, 'paddock.yaml', (name) => files[name]);
    if (hasErrors(diagnostics))
      throw new PaddockError('input/invalid', { detail: 'the answers do not make a blueprint; nothing was written', diagnostics });
    for (const file of written) writeFileAtomic(file.path, file.text);
    const names = written.map((file) => relative(invocation.cwd, file.path));
    return { text: `Written: ${names.join(', ')}\nNext: paddock check, then paddock up`, data: { written: names } };
  },
};

const questions: readonly { readonly key: keyof DraftAnswers; readonly text: string; readonly example: string }[] = [
  { key: 'name', text: 'Name of the organisation', example: 'Acme' },
  { key: 'email', text: 'Root e-mail of new accounts; {account} stands for the account', example: 'aws+{account}@acme.example' },
  { key: 'region', text: 'Home region', example: 'eu-west-1' },
  { key: 'line', text: 'First line of business (a short name in lower case)', example: 'retail' },
  { key: 'team', text: 'First team (a short name in lower case)', example: 'churn' },
  { key: 'owner', text: 'Who answers for the team (e-mail)', example: 'ana@acme.example' },
];

/** Asks for what the options do not say. @throws `usage/unknown-name` when nobody is there to be asked */
async function ask(invocation: Invocation): Promise<DraftAnswers> {
  const answers: Record<string, string> = {};
  for (const { key, text, example } of questions) {
    const given = option(invocation, key);
    if (given !== undefined) {
      answers[key] = given;
      continue;
    }
    if (!invocation.interactive) throw new PaddockError('usage/unknown-name', { detail: `give --${key}: ${text}, e.g. ${example}` });
    const answer = await prompts.text({
      message: text,
      placeholder: example,
      validate: (value) => (value === undefined || value.trim() === '' ? 'Needed.' : undefined),
    });
    if (prompts.isCancel(answer)) throw new PaddockError('usage/unknown-name', { detail: 'stopped; nothing was written' });
    answers[key] = answer.trim();
  }
  return answers as unknown as DraftAnswers;
}
