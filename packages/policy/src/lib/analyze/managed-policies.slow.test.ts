import { managedPolicies, managedPolicyDocument } from '@paddock/aws-data/managed-policies';
import { seededRandom } from '@paddock/base/random';
import { expect, it } from 'vitest';
import { analyzePolicies, replayLine } from '../../analyze.ts';
import { evaluateBatchLine } from '../../batch.ts';

const sampled = 200;

it('analyses 200 of the policies that AWS manages, and every request replays', () => {
  const all = [...managedPolicies()];
  const random = seededRandom(5);
  let shown = 0;
  let open = 0;
  for (let count = 0; count < sampled; count++) {
    const [{ name, arn }] = all.splice(random.integer(all.length), 1) as [(typeof all)[number]];
    const { findings, unanswered } = analyzePolicies([{ file: `${name}.json`, kind: 'identity', text: managedPolicyDocument(arn)! }]);
    open += unanswered.length;
    for (const finding of findings) {
      const line = replayLine(finding);
      if (line === undefined) continue;
      shown += 1;
      const outcome = evaluateBatchLine(line);
      expect('result' in outcome && outcome.result.decision === 'allowed' ? 'allowed' : 'denied').toBe(finding.decision);
      expect('result' in outcome).toBe(true);
    }
  }
  expect(shown).toBeGreaterThan(10);
  expect(open).toBeLessThan(10);
}, 600_000);
