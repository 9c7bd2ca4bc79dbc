import { deepFreeze } from '@paddock/base/deep-freeze';
import type { Estate, EstateAccount } from '@paddock/blueprint/estate';
import { plan } from '../src/plan.ts';
import { liveOf } from '../src/lib/testing/live-of.ts';
import { allow, deny, document, management, role, scp } from '../src/lib/testing/sample-estate.ts';
import type { BenchResult } from '@paddock/base/bench-result';

const accounts = 10_000;

/**
 * Plans for 10,000 accounts with ten roles each: nothing to do, one account in a hundred changed, and all of it to be made. The bar, 5 s and
 * 1 GB, is for `check` and `plan` together; here it is set against each plan alone.
 */
export async function run(): Promise<readonly BenchResult[]> {
  const estate = large(accounts);
  const live = liveOf(estate);
  const changed = deepFreeze({
    ...live,
    accounts: live.accounts.map((account, index) => (index % 100 === 50 ? { ...account, parent: 'r-root', tags: {} } : account)),
  });
  const nothing = { kind: 'live', callerAccount: '100000000000', ous: [], accounts: [], requests: [], policies: [] } as const;
  const results: BenchResult[] = [];
  for (const [name, from] of [
    ['nothing to do', live],
    ['one account in a hundred moved and untagged', changed],
    ['everything to be made', nothing],
  ] as const) {
    const start = performance.now();
    const made = plan(estate, from);
    const seconds = (performance.now() - start) / 1000;
    results.push({
      name: `plan, ${accounts} accounts, ${name} (${made.actions.length} actions)`,
      value: seconds,
      unit: 's',
      bar: 5,
      ok: seconds <= 5,
    });
  }
  const gigabytes = process.memoryUsage().rss / 1e9;
  results.push({
    name: `plan, ${accounts} accounts, memory of the process with estate and live organisation`,
    value: gigabytes,
    unit: 'GB',
    bar: 1,
    ok: gigabytes <= 1,
  });
  return results;
}

function large(count: number): Estate {
  const ous = Array.from({ length: 200 }, (_, index) => ({
    kind: 'ou' as const,
    logicalId: `ou-${index}`,
    name: `OU ${index}`,
    parent: index < 20 ? 'root' : `ou-${index % 20}`,
  }));
  return deepFreeze({
    kind: 'estate',
    organisation: { name: 'large', homeRegion: 'eu-west-1', regions: ['eu-west-1'] },
    ous,
    accounts: [management(), ...Array.from({ length: count - 1 }, (_, index) => largeAccount(`account-${index}`, `ou-${index % 200}`))],
    policies: ous.map((ou) =>
      scp(
        `policy-${ou.logicalId}`,
        [ou.logicalId],
        Array.from({ length: 10 }, (_, index) => deny(`sagemaker:Action${index}`, `S${index}`)),
      ),
    ),
  });
}

/** About as much text as the preset's accounts have: twelve kilobytes. */
function largeAccount(logicalId: string, ou: string): EstateAccount {
  const work = document(
    ...Array.from({ length: 6 }, (_, index) => ({
      ...allow(`sagemaker:Create${index}`),
      Resource: [`arn:aws:sagemaker:*:{{account:${logicalId}}}:training-job/*`, `arn:aws:s3:::data-${index}/*`],
      Condition: { StringEquals: { 'aws:PrincipalTag/project': logicalId } },
    })),
  );
  const roles = Array.from({ length: 9 }, (_, index) =>
    role(`role-${index}`, {
      inlinePolicies: { work },
      managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      permissionsBoundary: `arn:aws:iam::{{account:${logicalId}}}:policy/paddock/boundary`,
    }),
  );
  return {
    kind: 'account',
    logicalId,
    name: logicalId,
    email: `aws+${logicalId}@example.com`,
    ou,
    purpose: 'project',
    tags: { CostCenter: '42', Team: 'a' },
    roles: [role('deployer', { inlinePolicies: { all: document(allow('*')) } }), ...roles],
    managedPolicies: [{ kind: 'managed-policy', name: 'boundary', path: '/paddock/', description: 'the boundary', document: work }],
  };
}
