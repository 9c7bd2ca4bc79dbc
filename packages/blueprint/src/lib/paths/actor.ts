import type { PolicyJson } from '../../estate.ts';

/** A principal that somebody can be: a role of the estate, or one that was changed or made on the way. */
export interface Actor {
  /** Unique; says what was changed about it. `scientist@churn-dev`, `launch@churn-dev with any policy`. */
  readonly id: string;
  readonly kind: 'role' | 'user';
  /** Logical id of the account. */
  readonly account: string;
  readonly name: string;
  readonly path: string;
  /** Of the role or user, not of the session; ids filled in. */
  readonly arn: string;
  readonly identity: readonly PolicyJson[];
  readonly boundary?: PolicyJson;
  /** What is left of it, where only part of it can be steered. */
  readonly session?: PolicyJson;
  /** Keys of principal tags whose values it can choose, in lower case. */
  readonly tags: readonly string[];
  /** Made or changed on the way: not one of the estate's any more. */
  readonly changed: boolean;
}

const everything: PolicyJson = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** The same principal once somebody has given it a policy that allows everything; its Denies stay. */
export function withAnyPolicy(actor: Actor): Actor {
  return { ...actor, id: `${actor.id} with any policy`, identity: [everything, ...actor.identity], changed: true };
}

export function withoutBoundary({ boundary: _boundary, ...actor }: Actor): Actor {
  return { ...actor, id: `${actor.id} without boundary`, changed: true };
}

/** @param keys of tags, any case */
export function withTags(actor: Actor, keys: readonly string[]): Actor {
  const tags = [...new Set([...actor.tags, ...keys.map((key) => key.toLowerCase())])].toSorted();
  return { ...actor, id: `${actor.id} tagged ${keys.toSorted().join(' ')}`, tags };
}

/** Only what the policy allows of what the principal may. */
export function limitedTo(actor: Actor, what: string, session: PolicyJson): Actor {
  return { ...actor, id: `${actor.id}, only ${what}`, session, changed: true };
}

/** A principal that may everything, made in an account. */
export function madeActor(
  kind: Actor['kind'],
  place: Pick<Actor, 'account' | 'name' | 'path' | 'arn'>,
  boundary: { readonly name: string; readonly document: PolicyJson } | undefined,
): Actor {
  const bounded = boundary === undefined ? '' : ` within ${boundary.name}`;
  return {
    id: `new ${kind} ${place.path.slice(1)}${place.name}@${place.account}${bounded}`,
    kind,
    ...place,
    identity: [everything],
    ...(boundary === undefined ? {} : { boundary: boundary.document }),
    tags: [],
    changed: true,
  };
}
