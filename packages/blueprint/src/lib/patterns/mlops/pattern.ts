import type { Pattern } from '../pattern.ts';
import { pattern as project } from '../project/pattern.ts';

/** Pattern 3 of the seed: a model on its way to production, over accounts. */
export const pattern: Pattern = {
  id: 'mlops',
  title: 'Path to production',
  accounts: [
    ...project.accounts,
    { suffix: 'preprod', purpose: 'preprod', ou: '{workloads}-preprod' },
    { suffix: 'prod', purpose: 'prod', ou: '{workloads}-prod' },
    { suffix: 'automation', purpose: 'automation', ou: 'deployments-prod' },
  ],
};
