import type { Pattern } from '../pattern.ts';
import { pattern as sandbox } from '../sandbox/pattern.ts';

/** Pattern 2 of the seed: a project on (redacted) corporate data. */
export const pattern: Pattern = {
  id: 'project',
  title: 'Project on corporate data',
  accounts: [...sandbox.accounts, { suffix: 'dev', purpose: 'dev', ou: '{workloads}-dev' }],
};
