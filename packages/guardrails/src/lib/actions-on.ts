import { iamService, type AccessLevel } from '@paddock/aws-data/iam';
import { PaddockError } from '@paddock/base/errors';

/**
 * Actions of a service on resources of some types, by access level, as `service:Action`: for claims, which must not take their actions from the
 * list that a policy was written from.
 *
 * @param except patterns of actions without the prefix, `Describe*`, each with the reason why they do no harm
 */
export function actionsOn(
  service: string,
  resourceTypes: readonly string[],
  levels: readonly AccessLevel[],
  except: Readonly<Record<string, string>> = {},
): readonly string[] {
  const data = iamService(service);
  if (data === undefined) throw new PaddockError('aws-data/unknown-service', { detail: service });
  const excepted = Object.keys(except).map((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`));
  return Object.values(data.actions)
    .filter(
      ({ accessLevel, resourceTypes: types }) => levels.includes(accessLevel) && types.some(({ name }) => resourceTypes.includes(name)),
    )
    .filter(({ name }) => !excepted.some((pattern) => pattern.test(name)))
    .map(({ name }) => `${service}:${name}`);
}
