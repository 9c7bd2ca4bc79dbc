import { basename, resolve } from 'node:path';
import { draftRecipe } from '@paddock/gate/draft';
import { openDataset, openEngine } from '@paddock/gate/engine';
import { profile } from '@paddock/gate/profile';
import { PaddockError } from '@paddock/base/errors';
import { option, type Command } from '../command.ts';

export const gateDraft: Command = {
  path: ['gate', 'draft'],
  summary:
    'a first recipe for a dataset, with a reason for each column: what points to a person goes, and the rest is as coarse as k asks for',
  arguments: [{ name: 'data', summary: 'a file, or a folder of files: CSV, JSON lines or Parquet, also .gz' }],
  options: [
    { flags: '--project <id>', summary: 'the logical id of the project that asks for the data', default: 'project' },
    { flags: '--dataset <name>', summary: 'what the data are called; default: the name of the file or folder' },
    { flags: '--asked-by <name>', summary: 'who asks; may not sign the release', default: 'to be written' },
    { flags: '--k <rows>', summary: 'rows that share their quasi-identifiers, at least', default: '5' },
  ],
  examples: ['paddock gate draft export/ --project churn > gate.yaml'],
  run: async (invocation) => {
    const path = resolve(invocation.cwd, invocation.arguments[0]!);
    const k = Number(option(invocation, 'k'));
    if (!Number.isInteger(k) || k < 2) throw new PaddockError('usage/invalid', { detail: '--k is a whole number from 2 on' });
    const project = option(invocation, 'project')!;
    if (!/^[a-z][a-z0-9-]{0,62}$/.test(project))
      throw new PaddockError('usage/invalid', { detail: '--project is a logical id: lower-case letters, digits and hyphens' });
    const engine = await openEngine({ data: [path], random: invocation.random });
    try {
      const dataset = await openDataset(engine, path);
      const draft = await draftRecipe(engine, dataset, await profile(engine, dataset), {
        project,
        dataset: option(invocation, 'dataset') ?? basename(path).replace(/\.(?:csv|tsv|txt|jsonl|ndjson|parquet)(?:\.gz)?$/i, ''),
        askedBy: option(invocation, 'askedBy')!,
        k,
      });
      return { text: draft.text.trimEnd(), data: draft };
    } finally {
      engine.close();
    }
  },
};
