import type { Estate } from '../../estate.ts';
import { conditionsOf, statementsOf } from './policy-parts.ts';

const negated = /(?:ArnNot|StringNot)/;
const roleArn = /^arn:[^:]*:iam::[^:]*:role(\/.+)$/;
/** Only AWS makes roles there. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
const reserved = /^\/aws-(?:reserved|service-role)\//;

/**
 * Names of roles, with their paths, that some Deny of a control policy leaves alone: `/paddock/deployer`. Wildcards in a name stand for
 * themselves no more than for anything else: `any`.
 */
export function exemptNames(estate: Estate): readonly string[] {
  const conditions = estate.policies
    .flatMap(({ document }) => statementsOf(document))
    .filter(({ Effect }) => Effect === 'Deny')
    .flatMap(conditionsOf);
  const patterns = conditions
    .filter(({ operator, key }) => negated.test(operator) && key.toLowerCase() === 'aws:principalarn')
    .flatMap(({ values }) => values);
  const names = patterns.flatMap((pattern) => roleArn.exec(pattern)?.[1]?.replaceAll(/[*?]+/g, 'any') ?? []);
  return [...new Set(names)].filter((name) => !reserved.test(name)).toSorted();
}
