import { iamService, type AccessLevel, type IamAction, type IamService } from '@paddock/aws-data/iam';
import { closest } from '@paddock/base/closest';
import { soundActions, staleExceptions, type ActionSelection, type SelectionProblem } from './action-selection.ts';

/**
 * A family of actions, taken from the Service Authorization Reference instead of from a list in somebody's head: what AWS adds to the service
 * joins the family by itself. Every deviation is reviewed, with its reason; a review that no longer changes anything is an error.
 */
export interface FamilyDefinition {
  readonly service: string;
  /** Actions on one of these resource types. */
  readonly resourceTypes?: readonly string[] | undefined;
  /** Actions that list this condition key. */
  readonly fills?: string | undefined;
  /** … and this one. */
  readonly andFills?: string | undefined;
  /** Actions whose name, without the prefix, matches: for what has no resource type or key in common. */
  readonly named?: RegExp | undefined;
  /** Access levels that belong; default all. */
  readonly accessLevels?: readonly AccessLevel[] | undefined;
  /** Action → why it belongs although the data does not say so. */
  readonly add?: Readonly<Record<string, string>> | undefined;
  /** Action → why it does not belong although the data says so. */
  readonly leaveOut?: Readonly<Record<string, string>> | undefined;
}

/** The family, as `service:Action`, sorted. @throws TypeError when something is wrong with the definition */
export function actionFamily(definition: FamilyDefinition): readonly string[] {
  return soundActions(selectFamily(definition));
}

/** The family of a definition that somebody else wrote, with everything that is wrong with it. */
export function selectFamily(definition: FamilyDefinition): ActionSelection {
  const service = iamService(definition.service);
  if (service === undefined) return { actions: [], problems: [unknownService(definition.service)] };
  const add = definition.add ?? {};
  const leaveOut = definition.leaveOut ?? {};
  const fromData = new Set(
    Object.values(service.actions)
      .filter((action) => belongs(action, definition))
      .map((action) => action.name),
  );
  const named = Object.keys(add);
  const problems = [
    ...unknownParts(service, definition),
    ...staleExceptions(
      'add',
      named.filter((name) => service.actions[name] === undefined),
      `${service.prefix} has no such action`,
    ),
    ...staleExceptions(
      'add',
      named.filter((name) => fromData.has(name)),
      'the data says already that it belongs',
    ),
    ...staleExceptions(
      'leaveOut',
      Object.keys(leaveOut).filter((name) => !fromData.has(name)),
      'the data does not say that it belongs',
    ),
  ];
  const actions = [...fromData, ...named.filter((name) => service.actions[name] !== undefined)]
    .filter((name) => leaveOut[name] === undefined)
    .toSorted()
    .map((name) => `${definition.service}:${name}`);
  return { actions: [...new Set(actions)], problems };
}

export function unknownService(service: string): SelectionProblem {
  return {
    path: ['service'],
    summary: `there is no service "${service}" in the Service Authorization Reference`,
    fix: 'Use the prefix of its actions, such as sagemaker or s3.',
  };
}

/** Resource types that the service has not. */
export function unknownTypes(service: IamService, types: readonly string[]): readonly SelectionProblem[] {
  const known = Object.values(service.actions).flatMap((action) => action.resourceTypes.map(({ name }) => name));
  return types.flatMap((type, index): readonly SelectionProblem[] => {
    if (known.includes(type)) return [];
    const suggestion = closest(type, known);
    const fix =
      suggestion === undefined
        ? 'See the resource types of the service in the Service Authorization Reference.'
        : `Did you mean "${suggestion}"?`;
    return [{ path: ['resourceTypes', index], summary: `no action of ${service.prefix} is on a "${type}"`, fix }];
  });
}

function unknownParts(service: IamService, { resourceTypes = [], fills, andFills }: FamilyDefinition): readonly SelectionProblem[] {
  const actions = Object.values(service.actions);
  const keys = [...new Set(actions.flatMap((action) => [action, ...action.resourceTypes]).flatMap(({ conditionKeys }) => conditionKeys))];
  const wanted = Object.entries({ fills, andFills });
  return [
    ...unknownTypes(service, resourceTypes),
    ...wanted.flatMap(([member, key]): readonly SelectionProblem[] => {
      if (key === undefined || keys.includes(key)) return [];
      const suggestion = closest(key, keys);
      const fix =
        suggestion === undefined
          ? 'See the condition keys of the service in the Service Authorization Reference.'
          : `Did you mean "${suggestion}"?`;
      return [{ path: [member], summary: `no action of ${service.prefix} lists the key "${key}"`, fix }];
    }),
  ];
}

function belongs(action: IamAction, { resourceTypes, fills, andFills, named, accessLevels }: FamilyDefinition): boolean {
  return (
    (resourceTypes === undefined || action.resourceTypes.some((type) => resourceTypes.includes(type.name))) &&
    (fills === undefined || lists(action, fills)) &&
    (andFills === undefined || lists(action, andFills)) &&
    (named === undefined || named.test(action.name)) &&
    (accessLevels === undefined || accessLevels.includes(action.accessLevel))
  );
}

function lists(action: IamAction, key: string): boolean {
  return action.conditionKeys.includes(key) || action.resourceTypes.some((type) => type.conditionKeys.includes(key));
}
