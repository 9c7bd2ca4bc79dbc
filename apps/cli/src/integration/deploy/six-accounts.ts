import { PaddockError } from '@paddock/base/errors';
import { parseBlueprint } from '@paddock/blueprint/blueprint';
import type { Estate } from '@paddock/blueprint/estate';
import { resolve } from '@paddock/blueprint/resolve';

/** Six accounts, the management account not counted, in OUs of two levels, with guardrails of both kinds on each level: deploys in seconds. */
export const sixAccounts = `
paddock: 1
organisation:
  name: Six
  accountEmail: aws+{account}@six.example
  regions: [eu-west-1]
root:
  guardrails: { leave-organisation: true, protected-roles: true, organisation-perimeter: true }
ous:
  sandbox:
    guardrails: { no-hosting: true }
    accounts:
      one-sandbox: { purpose: sandbox }
      two-sandbox: { purpose: sandbox }
  workloads:
    guardrails: { vpc-required: true }
    ous:
      dev:
        accounts:
          one-dev: { purpose: dev }
          two-dev: { purpose: dev }
      prod:
        guardrails: { encryption-between-containers: true }
        accounts:
          one-prod: { purpose: prod }
          two-prod: { purpose: prod }
`;

/** @throws `input/invalid` with the problems of the blueprint */
export function estateOf(blueprint: string): Estate {
  const parsed = parseBlueprint(blueprint, 'paddock.yaml');
  const resolved = parsed.blueprint === undefined ? undefined : resolve(parsed.blueprint);
  if (resolved?.estate === undefined) {
    throw new PaddockError('input/invalid', { diagnostics: [...parsed.diagnostics, ...(resolved?.diagnostics ?? [])] });
  }
  return resolved.estate;
}
