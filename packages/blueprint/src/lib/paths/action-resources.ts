import { iamAction, iamService } from '@paddock/aws-data/iam';

/** Where a resource would be. */
export interface ResourcePlace {
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
}

/**
 * Patterns of the resources that an action is checked on: one per type that it always needs; failing that the first type that it may have; `*`
 * for actions without resources. Source: Service Authorization Reference.
 */
export function actionResources(action: string, place: ResourcePlace): readonly string[] {
  const known = iamAction(action);
  const service = known === undefined ? undefined : iamService(known.service);
  if (known === undefined || service === undefined) return ['*'];
  const required = known.resourceTypes.filter((type) => type.required);
  const types = required.length > 0 ? required : known.resourceTypes.slice(0, 1);
  const patterns = types.flatMap(({ name }) => {
    const template = service.resourceTypes[name]?.arn;
    return template === undefined ? [] : [patternOf(template, place)];
  });
  return patterns.length === 0 ? ['*'] : [...new Set(patterns)];
}

function patternOf(template: string, { account, region }: ResourcePlace): string {
  return template
    .replaceAll('${Partition}', 'aws')
    .replaceAll('${Region}', region)
    .replaceAll('${Account}', account)
    .replaceAll(/\$\{[^}]+\}/g, '*');
}
