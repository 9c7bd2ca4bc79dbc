/** The analyser on 200 of the policies that AWS manages: processor time each. */
import { iamService, iamServicePrefixes } from '@paddock/aws-data/iam';
import { managedPolicies, managedPolicyDocument } from '@paddock/aws-data/managed-policies';
import type { BenchResult } from '@paddock/base/bench-result';
import { seededRandom } from '@paddock/base/random';
import { analyzePolicies } from '@paddock/policy/analyze';

const sampled = 200;

export async function run(): Promise<readonly BenchResult[]> {
  // The data is read once for all.
  for (const prefix of iamServicePrefixes()) iamService(prefix);
  const all = [...managedPolicies()];
  const random = seededRandom(5);
  const times: number[] = [];
  for (let count = 0; count < sampled; count++) {
    const [{ name, arn }] = all.splice(random.integer(all.length), 1) as [(typeof all)[number]];
    const before = process.cpuUsage();
    analyzePolicies([{ file: `${name}.json`, kind: 'identity', text: managedPolicyDocument(arn)! }]);
    times.push(process.cpuUsage(before).user / 1000);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return [
    {
      name: `policy: analyse an AWS-managed policy, median of ${sampled}, CPU`,
      value: Math.round(sorted[sampled >> 1]!),
      unit: 'ms',
      ok: true,
    },
    { name: 'policy: the longest of them, CPU', value: Math.round(sorted.at(-1)!), unit: 'ms', ok: true },
  ];
}
