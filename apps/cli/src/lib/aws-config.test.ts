import { expect, it } from 'vitest';
import { repository } from '../integration/test-world.ts';
import { awsConfig } from './aws-config.ts';
import { loadEstate } from './load-estate.ts';

const { estate } = loadEstate({ cwd: repository, options: { blueprint: 'examples/acme/paddock.yaml' } });

it('has a profile for the roles that are entered from the management account, in the accounts that exist, and for no other', () => {
  const text = awsConfig({
    estate,
    accounts: new Map([['churn-prod', '111122223333']]),
    region: 'eu-west-1',
    credentialsCommand: ['node', 'a b'],
  });
  const profiles = [...text.matchAll(/^\[profile (.*)\]$/gm)].map(([, name]) => name!);
  expect(profiles.toSorted()).toEqual(
    ['admin', 'auditor', 'break-glass', 'broker', 'deployer', 'engineer', 'lead', 'steward'].map((role) => `${role}@churn-prod`),
  );
  expect(text).toContain('credential_process = node "a b" lead@churn-prod\n');
});
