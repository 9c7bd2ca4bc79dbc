import { iamAction } from '@paddock/aws-data/iam';
import { seededRandom } from '@paddock/base/random';
import { expect } from 'vitest';
import { analyzePolicies, replayLine, type PolicyFinding } from '../../../analyze.ts';
import { evaluateBatchLine } from '../../../batch.ts';
import { evaluate } from '../../../evaluate.ts';
import { compilePolicy } from '../../compile/compile-policy.ts';
import { randomPair, type ChainJson, type RandomPair } from '../../prove/testing/random-pair.ts';
import type { PolicyKind } from '../../syntax/policy-kind.ts';
import { Subject } from '../subject.ts';

/** The policies of a chain, with their kinds. */
function policiesOf(chain: ChainJson): readonly { readonly kind: PolicyKind; readonly json: object }[] {
  const list = (kind: PolicyKind, policies: readonly object[] = []): readonly { kind: PolicyKind; json: object }[] =>
    policies.map((json) => ({ kind, json }));
  return [
    ...list('identity', chain.identity),
    ...list('resource', chain.resource === undefined ? [] : [chain.resource]),
    ...list('boundary', chain.boundary),
    ...list('session', chain.session),
    ...list('endpoint', chain.endpoint),
    ...list('scp', chain.scps?.flat()),
    ...list('rcp', chain.rcps?.flat()),
  ];
}

/** In no request of the small world does it matter whether the statement is there. */
function changesNothing(kind: PolicyKind, json: object, { path }: PolicyFinding, pair: RandomPair): boolean {
  const index = Number(/^Statement\[(\d+)\]/.exec(path!)![1]);
  const { Statement } = json as { readonly Statement: readonly { readonly Effect: 'Allow' | 'Deny' }[] };
  const whole = compilePolicy(json, kind);
  const rest = compilePolicy({ ...json, Statement: Statement.toSpliced(index, 1) }, kind);
  const subject = new Subject(whole, [whole], [], 1_000);
  const [before, after] = [subject.alone(whole, Statement[index]!.Effect), subject.alone(rest, Statement[index]!.Effect)];
  for (const request of pair.requests())
    // Proven for actions that AWS has today.
    if (
      iamAction(request.action) !== undefined &&
      (evaluate(request, before).decision === 'allowed') !== (evaluate(request, after).decision === 'allowed')
    )
      return false;
  return true;
}

/**
 * Analyses the policies of random pairs: it does not crash, every request replays, and what is called redundant is so in every request of a small
 * world.
 */
export function checkRandomPolicies(pairs: number, seed: number): void {
  const random = seededRandom(seed);
  const counts = new Map<string, number>();
  for (let count = 0; count < pairs; count++) {
    const pair = randomPair(random, { variables: count % 2 === 0 });
    for (const { kind, json } of policiesOf(pair.left)) {
      const { findings } = analyzePolicies([{ file: 'p.json', kind, text: JSON.stringify(json) }]);
      for (const finding of findings) {
        const line = replayLine(finding);
        if (line === undefined) continue;
        counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
        const outcome = evaluateBatchLine(line);
        if (!('result' in outcome)) throw new Error(JSON.stringify(outcome.diagnostics));
        expect(outcome.result.decision === 'allowed' ? 'allowed' : 'denied').toBe(finding.decision);
        if (finding.code === 'policy/redundant-statement')
          expect(changesNothing(kind, json, finding, pair), JSON.stringify([kind, finding.path, json])).toBe(true);
      }
    }
  }
  for (const code of ['policy/redundant-statement', 'policy/dead-statement', 'policy/single-operator'])
    expect(counts.get(code) ?? 0, code).toBeGreaterThan(0);
}
