import { seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { evaluateBatchLine } from '../../batch.ts';
import { compare, keepDisagreement } from './compare.ts';
import { randomCase } from './random-case.ts';

describe('the fast evaluator against the reference', () => {
  it('agrees on 100,000 random requests', () => {
    const random = seededRandom(7);
    const kept: string[] = [];
    for (let index = 0; index < 100_000; index++) {
      const disagreement = compare(randomCase(random));
      if (disagreement !== undefined) kept.push(keepDisagreement(disagreement));
    }
    expect(kept).toEqual([]);
  });

  it('is asked about every kind of decision often enough to notice a difference', () => {
    const random = seededRandom(7);
    const counts = new Map<string, number>();
    for (let index = 0; index < 10_000; index++) {
      const outcome = evaluateBatchLine(JSON.stringify(randomCase(random)));
      if (!('result' in outcome)) throw new Error('the generator made a line that cannot be read');
      const { decision, decidedBy } = outcome.result;
      counts.set(`${decision} ${decidedBy.kind}`, (counts.get(`${decision} ${decidedBy.kind}`) ?? 0) + 1);
    }
    const kinds = ['scp', 'endpoint', 'resource', 'identity', 'boundary', 'session'];
    const wanted = [
      ...kinds.flatMap((kind) => [`explicitDeny ${kind}`, `implicitDeny ${kind}`]),
      'explicitDeny rcp',
      'allowed identity',
      'allowed resource',
    ];
    expect(wanted.filter((each) => (counts.get(each) ?? 0) < 15)).toEqual([]);
  });
});
