import { parseOperatorName } from '../conditions/operator-name.ts';
import type { Placed, PolicyDocument } from '../syntax/policy-document.ts';

/** The texts with `${` that may hold variables: resources, and values of string and ARN conditions. */
export function variableTexts({ statements }: PolicyDocument): readonly Placed<string>[] {
  return statements
    .flatMap(({ resource, conditions }) => [
      ...(resource?.patterns ?? []),
      ...conditions.flatMap(({ operator, values }) => (parseOperatorName(operator.value)?.operator.variables === true ? values : [])),
    ])
    .filter(({ value }) => value.includes('${'));
}
