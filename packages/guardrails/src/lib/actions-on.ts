import { iamService, type AccessLevel } from '@paddock/aws-data/iam';
import { unknownService, unknownTypes } from './action-family.ts';
import { soundActions, staleExceptions, type ActionSelection } from './action-selection.ts';

/**
 * Actions of a service on resources of some types, by access level, as `service:Action`: for claims, which must not take their actions from the
 * list that a policy was written from.
 *
 * @param except patterns of actions without the prefix, `Describe*`, each with the reason why they do no harm
 * @throws TypeError when something is wrong with the definition
 */
export function actionsOn(
  service: string,
  resourceTypes: readonly string[],
  levels: readonly AccessLevel[],
  except: Readonly<Record<string, string>> = {},
): readonly string[] {
  return soundActions(selectActionsOn(service, resourceTypes, levels, except));
}

/** The same for a definition that somebody else wrote, with everything that is wrong with it. */
export function selectActionsOn(
  service: string,
  resourceTypes: readonly string[],
  levels: readonly AccessLevel[],
  except: Readonly<Record<string, string>> = {},
): ActionSelection {
  const data = iamService(service);
  if (data === undefined) return { actions: [], problems: [unknownService(service)] };
  const found = Object.values(data.actions)
    .filter(
      ({ accessLevel, resourceTypes: types }) => levels.includes(accessLevel) && types.some(({ name }) => resourceTypes.includes(name)),
    )
    .map(({ name }) => name);
  const excepted = Object.keys(except).map((pattern) => ({ pattern, expression: globExpression(pattern) }));
  const stale = excepted.filter(({ expression }) => !found.some((name) => expression.test(name))).map(({ pattern }) => pattern);
  return {
    actions: found.filter((name) => !excepted.some(({ expression }) => expression.test(name))).map((name) => `${service}:${name}`),
    problems: [...unknownTypes(data, resourceTypes), ...staleExceptions('except', stale, 'no action of the set is of that name')],
  };
}

/** `Create*` as an expression for the whole name of an action. */
export function globExpression(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll(/[^A-Za-z0-9*]/g, '\\$&').replaceAll(/\*+/g, '.*')}$`);
}
