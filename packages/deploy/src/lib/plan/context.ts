import type { Diagnostic } from '@paddock/base/diagnostics';
import type { Estate } from '@paddock/blueprint/estate';
import { renderReferences } from '@paddock/blueprint/reference';
import type { Action } from '../../action.ts';
import type { Live } from '../../live.ts';
import type { Match } from '../match.ts';
import { eachTextWithReferences, parentsOf } from '../references.ts';

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
  /** The creators of what a text refers to: the same texts stand in many documents. */
  readonly creatorsByText: Map<string, readonly string[]>;
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
    creatorsByText: new Map(),
    actions: new Map(),
  };
}

export function add(context: PlanContext, action: Action): void {
  context.actions.set(action.id, action);
}

/** Ids of the actions that make what `value` refers to. To be asked when all OUs and accounts that will be made are known. */
export function creatorsOf(context: PlanContext, value: unknown): readonly string[] {
  let found: Set<string> | undefined;
  eachTextWithReferences(value, (text) => {
    let creators = context.creatorsByText.get(text);
    if (creators === undefined) context.creatorsByText.set(text, (creators = creatorsOfText(context, text)));
    for (const id of creators) (found ??= new Set()).add(id);
  });
  return found === undefined ? [] : [...found];
}

function creatorsOfText(context: PlanContext, text: string): readonly string[] {
  const keys: string[] = [];
  renderReferences(text, (reference) => {
    switch (reference.kind) {
      case 'organisation':
      case 'root':
        keys.push('organisation');
        break;
      case 'account':
      case 'ou':
        keys.push(`${reference.kind}:${reference.logicalId}`);
        break;
      case 'path':
        // An OU's creator waits for those of its ancestors.
        keys.push('organisation', `ou:${reference.logicalId}`);
        break;
    }
    return '';
  });
  return keys.map((key) => context.creators.get(key)).filter((id) => id !== undefined);
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

/** The same, where `base` has no repetitions already: when nothing is added it is given back itself, and most actions share theirs. */
export function idsAnd(base: readonly string[], ...more: readonly (string | undefined | readonly string[])[]): readonly string[] {
  return more.every((group) => addsNothing(base, group)) ? base : ids(base, ...more);
}

function addsNothing(base: readonly string[], group: string | undefined | readonly string[]): boolean {
  if (group === undefined) return true;
  return typeof group === 'string' ? base.includes(group) : group.every((id) => base.includes(id));
}
