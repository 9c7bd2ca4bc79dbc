import { resolve } from 'node:path';
import { openDataset, openEngine } from '@paddock/gate/engine';
import { profile, profileText } from '@paddock/gate/profile';
import type { Command } from '../command.ts';
import { terminalWidth } from '../terminal-width.ts';

export const gateProfile: Command = {
  path: ['gate', 'profile'],
  summary: 'what a dataset holds: per column its kind, its form, the personal data it seems to hold and why, and the risk; never a value',
  arguments: [{ name: 'data', summary: 'a file, or a folder of files: CSV, JSON lines or Parquet, also .gz' }],
  options: [],
  examples: ['paddock gate profile customers.csv', 'paddock gate profile export/ --json'],
  run: async (invocation) => {
    const path = resolve(invocation.cwd, invocation.arguments[0]!);
    const engine = await openEngine({ data: [path], random: invocation.random });
    try {
      const found = await profile(engine, await openDataset(engine, path));
      return { text: profileText(found, terminalWidth(invocation)), data: found };
    } finally {
      engine.close();
    }
  },
};
