import { managedPolicies, managedPolicyDocument } from '@paddock/aws-data/managed-policies';
import { iamService, iamServicePrefixes } from '@paddock/aws-data/iam';
import { seededRandom } from '@paddock/base/random';
import { expect, it } from 'vitest';
import { analyzePolicies, replayLine } from '../../analyze.ts';
import { evaluateBatchLine } from '../../batch.ts';

const sampled = 200;

it('analyses 200 of the policies that AWS manages, 199 of them in under a second of processor time each, and every request replays', () => {
  // The data is read once for all.
  for (const prefix of iamServicePrefixes()) iamService(prefix);
  const all = [...managedPolicies()];
  const random = seededRandom(5);
  const times: number[] = [];
  let shown = 0;
  let open = 0;
  for (let count = 0; count < sampled; count++) {
    const [{ name, arn }] = all.splice(random.integer(all.length), 1) as [(typeof all)[number]];
    const before = process.cpuUsage();
    const { findings, unanswered } = analyzePolicies([{ file: `${name}.json`, kind: 'identity', text: managedPolicyDocument(arn)! }]);
    open += unanswered.length;
    const { user } = process.cpuUsage(before);
    times.push(user / 1000);
    for (const finding of findings) {
      const line = replayLine(finding);
      if (line === undefined) continue;
      shown += 1;
      const outcome = evaluateBatchLine(line);
      expect('result' in outcome && outcome.result.decision === 'allowed' ? 'allowed' : 'denied').toBe(finding.decision);
      expect('result' in outcome).toBe(true);
    }
  }
  const sorted = times.toSorted((a, b) => b - a);
  expect(sorted[0]).toBeLessThan(4_000);
  expect(sorted[1]).toBeLessThan(1_000);
  expect(shown).toBeGreaterThan(10);
  expect(open).toBeLessThan(10);
}, 600_000);
