import { findPaths } from '@paddock/blueprint/paths';
import { describe, expect, it } from 'vitest';
import { repository } from '../../integration/test-world.ts';
import { loadEstate } from '../load-estate.ts';
import { estateIds } from '../made-up-ids.ts';
import { placeAccounts } from './select-roles.ts';

const { estate } = loadEstate({ cwd: repository, options: { blueprint: 'examples/acme/paddock.yaml' } });
const ids = estateIds(estate);

describe('the ways through examples/acme', () => {
  it.each(['sagemaker:CreateEndpoint', 'sagemaker:DeployHubModel'])(
    'lead no administrator and no machine of a member account to %s in production, but who changes pipelines',
    (action) => {
      const starts = ['admin', 'break-glass', 'execution', 'launch', 'broker', 'gate', 'remediation', 'pipeline-admin'];
      const { from, paths, open } = findPaths(
        estate,
        ids,
        { action, accounts: [...placeAccounts('prod', estate), ...placeAccounts('preprod', estate)] },
        // No SCP binds the management account.
        { from: ({ name, account }) => starts.includes(name) && account !== 'management' },
      );
      expect(new Set(from.map((start) => start.split('@')[0]))).toEqual(new Set(starts));
      expect(open).toEqual([]);
      // Who writes the pipelines writes what they deploy; DeployHubModel is not theirs to make.
      const pipelines = ['churn', 'credit-risk'].flatMap((project) =>
        ['preprod', 'prod'].map((stage) => `pipeline-admin@${project}-automation pass-role,assume-role deploy@${project}-${stage}`),
      );
      expect(paths.map((path) => `${path.from} ${path.steps.map(({ kind }) => kind).join()} ${path.as}`).toSorted()).toEqual(
        action === 'sagemaker:DeployHubModel' ? [] : pipelines,
      );
    },
  );
  it('lead an auditor to no object but those of the log archive', () => {
    const { from, paths, open } = findPaths(estate, ids, { action: 's3:GetObject' }, { from: ({ name }) => name === 'auditor' });
    expect(from.length).toBe(estate.accounts.length);
    expect(open).toEqual([]);
    expect(paths.map(({ as, account }) => `${as} ${account}`)).toEqual(['auditor@log-archive log-archive']);
  });
});
