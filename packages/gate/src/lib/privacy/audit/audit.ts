import { logDelta } from '../accounting/conversion.ts';
import { picorhoPerRho, type Picorho } from '../accounting/picorho.ts';
import { lowerShare, upperShare } from './binomial-bounds.ts';
import { bestEvent } from './event.ts';
import type { View } from './views.ts';

/** What a mechanism says that it loses. */
export type Claim =
  | { readonly kind: 'zcdp'; readonly picorho: Picorho }
  | { readonly kind: 'approximate'; readonly epsilon: number; readonly delta: number };

export interface Audited {
  /** One run on each of two data sets that differ by one person. */
  readonly run: readonly [() => readonly number[], () => readonly number[]];
  readonly claim: Claim;
  readonly views: readonly View[];
  /** Runs per data set; half of them choose events, half of them test. */
  readonly trials: number;
  /** Probability of refuting a mechanism whose claim is true, at most. Default 1e-6. */
  readonly error?: number;
}

export type AuditVerdict =
  | { readonly kind: 'accepted'; readonly tests: number }
  | {
      readonly kind: 'refuted';
      readonly view: string;
      readonly epsilon: number;
      /** What the claim allows at that ε. */
      readonly delta: number;
      /** What it is at least, with the confidence that was asked for. */
      readonly atLeast: number;
    };

/**
 * Looks for an event that tells two neighbouring data sets apart better than the claim allows (in the manner of StatDP, Ding et al. 2018,
 * arXiv 1805.10559, and DP-Auditorium, Kong et al. 2024, arXiv 2307.05608): events are chosen on one half of the runs, and their probabilities
 * bounded on the other half. A refutation is a proof with the stated error; acceptance only says that none was found.
 */
export function audit({ run, claim, views, trials, error = 1e-6 }: Audited): AuditVerdict {
  const half = Math.floor(trials / 2);
  const draw = (which: 0 | 1): readonly (readonly number[])[] => Array.from({ length: half }, () => run[which]());
  const chosen = [draw(0), draw(1)] as const;
  const tested = [draw(0), draw(1)] as const;
  const levels = levelsOf(claim);
  const tests = views.length * levels.length * 2;
  const confidence = error / (2 * tests);
  let worst: Extract<AuditVerdict, { kind: 'refuted' }> | undefined;
  for (const view of views) {
    const seen = [chosen[0].map(view.key), chosen[1].map(view.key)] as const;
    const fresh = [tested[0].map(view.key), tested[1].map(view.key)] as const;
    for (const { epsilon, delta } of levels) {
      for (const [more, less] of [
        [0, 1],
        [1, 0],
      ] as const) {
        const event = bestEvent(seen[more], seen[less], epsilon);
        const count = (keys: readonly (number | string)[]): number => keys.reduce<number>((sum, key) => sum + (event(key) ? 1 : 0), 0);
        const atLeast =
          lowerShare(count(fresh[more]), half, confidence) - Math.exp(epsilon) * upperShare(count(fresh[less]), half, confidence);
        if (atLeast > delta && (worst === undefined || atLeast - delta > worst.atLeast - worst.delta)) {
          worst = { kind: 'refuted', view: view.name, epsilon, delta, atLeast };
        }
      }
    }
  }
  return worst ?? { kind: 'accepted', tests };
}

/** The (ε, δ) that a claim implies and that are looked at. */
function levelsOf(claim: Claim): readonly { readonly epsilon: number; readonly delta: number }[] {
  if (claim.kind === 'approximate') return [claim];
  const rho = claim.picorho / Number(picorhoPerRho);
  return [0.5, 1, 2, 3].map((factor) => {
    const epsilon = rho + factor * Math.sqrt(2 * rho);
    return { epsilon, delta: Math.exp(logDelta(rho, epsilon)) };
  });
}
