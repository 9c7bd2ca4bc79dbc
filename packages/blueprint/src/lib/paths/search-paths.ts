import type { Actor } from './actor.ts';
import { retag } from './retag.ts';
import { stepKinds } from './steps/catalogue.ts';
import type { Step, TakenRequest } from './step.ts';
import { reaches, type PathTarget } from './target.ts';
import type { World } from './world.ts';

/** A way from a principal to the target. */
export interface Path {
  /** Who starts: `scientist@churn-dev`. */
  readonly from: string;
  /** Logical id of the account in which the target is reached. */
  readonly account: string;
  readonly steps: readonly PathStep[];
  /** Who has the target at the end. */
  readonly as: string;
  /** The requests of the target itself. */
  readonly requests: readonly TakenRequest[];
}

/** A step without what only the search needs. */
export interface PathStep {
  readonly kind: string;
  readonly text: string;
  readonly requests: readonly TakenRequest[];
  /** Who he is after it. */
  readonly to: string;
}

interface Found {
  readonly actor: Actor;
  readonly steps: readonly Step[];
}

/** Finds, breadth first, the shortest ways of one principal to the target, per account in which it is reached. */
export function searchPaths(
  start: Actor,
  target: PathTarget,
  maxSteps: number,
  world: World,
  stepsOf: (actor: Actor) => readonly Step[],
): readonly Path[] {
  const shortest = new Map<string, number>();
  const seen = new Set([start.id]);
  const paths: Path[] = [];
  let frontier: readonly Found[] = [{ actor: start, steps: [] }];
  for (let depth = 0; depth <= maxSteps && frontier.length > 0; depth++) {
    const next: Found[] = [];
    for (const { actor, steps } of frontier) {
      const found = [
        ...reaches(actor, target, world).map((reached) => ({ reached, steps })),
        ...(depth < maxSteps ? retag(actor, target, world).map(({ step, reached }) => ({ reached, steps: [...steps, step] })) : []),
      ].filter(({ reached, steps: taken }) => taken.length <= (shortest.get(reached.account) ?? Infinity));
      for (const { reached, steps: taken } of found) {
        shortest.set(reached.account, taken.length);
        paths.push({ from: start.id, account: reached.account, steps: taken.map(shown), as: actor.id, requests: reached.requests });
      }
      if (depth === maxSteps) continue;
      for (const step of stepsOf(actor)) {
        if (seen.has(step.to.id)) continue;
        seen.add(step.to.id);
        next.push({ actor: step.to, steps: [...steps, step] });
      }
    }
    frontier = next;
  }
  return paths.filter(({ account, steps }) => steps.length === shortest.get(account));
}

function shown({ to, ...step }: Step): PathStep {
  return { ...step, to: to.id };
}

/** The steps of an actor, by every kind, found once. */
export function stepsFinder(world: World): (actor: Actor) => readonly Step[] {
  const known = new Map<string, readonly Step[]>();
  return (actor) => {
    const before = known.get(actor.id);
    if (before !== undefined) return before;
    const steps = stepKinds.reduce<readonly Step[]>((found, kind) => [...found, ...kind.from(actor, world, found)], []);
    known.set(actor.id, steps);
    return steps;
  };
}
