import type { Action } from './compact-iam.ts';
import type { DocumentedAction, DocumentedNeeds } from './documented-actions.ts';
import { keyName } from './iam-names.ts';

/**
 * An action with what its page says and iam-data does not: dependent actions, and condition keys that the service still has.
 * What the page says of a resource type that the action no longer has goes to the action as such.
 */
export function mergeDocumented(action: Action, documented: DocumentedAction | undefined, serviceKeys: ReadonlySet<string>): Action {
  if (documented === undefined) return action;
  const present = new Set([action, ...action.resourceTypes].flatMap((part) => part.conditionKeys.map(keyName)));
  const isNews = (key: string): boolean => serviceKeys.has(key) && !present.has(key);
  const types = new Set(action.resourceTypes.map((type) => type.name));
  const ofAction = [...documented].filter(([name]) => !types.has(name)).map(([, needs]) => needs);
  return {
    ...action,
    ...withNeeds(action, ofAction, isNews),
    resourceTypes: action.resourceTypes.map((type) => {
      const needs = documented.get(type.name);
      return needs === undefined ? type : { ...type, ...withNeeds(type, [needs], isNews) };
    }),
  };
}

function withNeeds(
  to: DocumentedNeeds,
  more: readonly DocumentedNeeds[],
  isNews: (key: string) => boolean,
): { conditionKeys: string[]; dependentActions: string[] } {
  return {
    conditionKeys: sortedUnion(to.conditionKeys, more.flatMap((needs) => needs.conditionKeys.map(keyName)).filter(isNews)),
    dependentActions: sortedUnion(
      to.dependentActions,
      more.flatMap((needs) => needs.dependentActions),
    ),
  };
}

function sortedUnion(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].toSorted();
}
