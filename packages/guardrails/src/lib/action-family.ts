import { iamService, type AccessLevel, type IamAction } from '@paddock/aws-data/iam';
import { PaddockError } from '@paddock/base/errors';

/**
 * A family of actions, taken from the Service Authorization Reference instead of from a list in somebody's head: what AWS adds to the service
 * joins the family by itself. Every deviation is reviewed, with its reason; a review that no longer changes anything is an error.
 */
export interface FamilyDefinition {
  readonly service: string;
  /** Actions on one of these resource types. */
  readonly resourceTypes?: readonly string[];
  /** Actions that list this condition key. */
  readonly fills?: string;
  /** … and this one. */
  readonly andFills?: string;
  /** Actions whose name, without the prefix, matches: for what has no resource type or key in common. */
  readonly named?: RegExp;
  /** Access levels that belong; default all. */
  readonly accessLevels?: readonly AccessLevel[];
  /** Action → why it belongs although the data does not say so. */
  readonly add?: Readonly<Record<string, string>>;
  /** Action → why it does not belong although the data says so. */
  readonly leaveOut?: Readonly<Record<string, string>>;
}

/** The family, as `service:Action`, sorted. */
export function actionFamily(definition: FamilyDefinition): readonly string[] {
  const service = iamService(definition.service);
  if (service === undefined) throw new PaddockError('aws-data/unknown-service', { detail: definition.service });
  const add = definition.add ?? {};
  const leaveOut = definition.leaveOut ?? {};
  const fromData = new Set(
    Object.values(service.actions)
      .filter((action) => belongs(action, definition))
      .map((action) => action.name),
  );
  const stale = [
    ...Object.keys(add).filter((name) => service.actions[name] === undefined || fromData.has(name)),
    ...Object.keys(leaveOut).filter((name) => !fromData.has(name)),
  ];
  if (stale.length > 0) {
    throw new PaddockError('internal/impossible', {
      detail: `reviewed actions that change nothing in a family of ${definition.service}: ${stale.join(', ')}`,
    });
  }
  return [...fromData, ...Object.keys(add)]
    .filter((name) => leaveOut[name] === undefined)
    .toSorted()
    .map((name) => `${definition.service}:${name}`);
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
