import type { Diagnostic } from '@paddock/base/diagnostics';
import type { Estate } from '@paddock/blueprint/estate';
import type { Action } from '../../action.ts';
import type { Live } from '../../live.ts';
import type { Match } from '../match.ts';
import { eachReference, parentsOf } from '../references.ts';

/** What every part of the plan needs, and where it puts its actions. */
export interface PlanContext {
  readonly estate: Estate;
  readonly live: Live;
  readonly match: Match;
  readonly diagnostics: Diagnostic[];
  /** Parent of each OU of the estate, by logical id. */
  readonly parents: ReadonlyMap<string, string>;
  /** Logical ids by AWS id, of the root, OUs and accounts that the estate has. */
  readonly places: ReadonlyMap<string, string>;
  /** The action that makes a thing, by `ou:x`, `account:x`, `policy:x`, `role:account/path`; absent when it exists already. */
  readonly creators: Map<string, string>;
  readonly actions: Map<string, Action>;
}

export function planContext(estate: Estate, live: Live, matched: Match): PlanContext {
  return {
    estate,
    live,
    match: matched,
    diagnostics: [...matched.diagnostics],
    parents: parentsOf(estate.ous),
    places: new Map([
      ...(live.organisation === undefined ? [] : [[live.organisation.rootId, 'root'] as const]),
      ...[...matched.ous, ...matched.accounts].map(([logicalId, thing]) => [thing.id, logicalId] as const),
    ]),
    creators: new Map(),
    actions: new Map(),
  };
}

export function add(context: PlanContext, action: Action): void {
  context.actions.set(action.id, action);
}

/** Ids of the actions that make what `value` refers to. */
export function creatorsOf(context: PlanContext, value: unknown): readonly string[] {
  const found = new Set<string>();
  const put = (key: string): void => {
    const id = context.creators.get(key);
    if (id !== undefined) found.add(id);
  };
  eachReference(value, (reference) => {
    switch (reference.kind) {
      case 'organisation':
      case 'root':
        put('organisation');
        break;
      case 'account':
      case 'ou':
        put(`${reference.kind}:${reference.logicalId}`);
        break;
      case 'path':
        // An OU's creator waits for those of its ancestors.
        put('organisation');
        put(`ou:${reference.logicalId}`);
        break;
    }
  });
  return [...found];
}

/** Logical id of a live place where it has one, else its AWS id. */
export function placeName(context: PlanContext, id: string): string {
  return context.places.get(id) ?? id;
}

/** The same for people: an OU that is not Paddock's with its name. */
export function placeLabel(context: PlanContext, id: string): string {
  const known = context.places.get(id);
  if (known !== undefined) return known;
  const ou = context.live.ous.find((one) => one.id === id);
  return ou === undefined ? id : `${ou.name} (${id})`;
}

/** Id of an OU by its logical id, or of the root; `undefined` while it does not exist. */
export function placeId(context: PlanContext, logicalId: string): string | undefined {
  return logicalId === 'root' ? context.live.organisation?.rootId : context.match.ous.get(logicalId)?.id;
}

/** Without repetitions and holes. */
export function ids(...groups: readonly (string | undefined | readonly string[])[]): readonly string[] {
  const found = new Set<string>();
  for (const group of groups) {
    if (typeof group === 'string') found.add(group);
    else for (const id of group ?? []) found.add(id);
  }
  return [...found];
}
