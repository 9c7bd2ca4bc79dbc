import type { Estate, EstateAccount, EstateRole, PolicyJson, StatementJson } from '../../../estate.ts';
import { renderReferences, type Reference } from '../../../reference.ts';
import type { EstateIds } from '../estate-names.ts';

/** A role in a few words: who may take it, and what it may. */
export interface SmallRole {
  /** Principal element of the trust. Default: nobody of the estate. */
  readonly trust?: StatementJson['Principal'];
  /** In place of `trust`. */
  readonly trustStatement?: StatementJson;
  readonly allows?: readonly StatementJson[];
  readonly managed?: readonly string[];
  /** Name of a policy of the account. */
  readonly boundary?: string;
}

export interface SmallAccount {
  readonly purpose?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, SmallRole>>;
  readonly policies?: Readonly<Record<string, readonly StatementJson[]>>;
}

/** An estate of accounts under the root, with SCPs at the root: for tests of one step at a time. */
export function smallEstate(accounts: Readonly<Record<string, SmallAccount>>, scp: readonly StatementJson[] = []): Estate {
  return {
    kind: 'estate',
    organisation: { name: 'Small', homeRegion: 'eu-west-1', regions: ['eu-west-1'] },
    ous: [],
    accounts: Object.entries(accounts).map(([logicalId, account]) => smallAccount(logicalId, account)),
    policies:
      scp.length === 0
        ? []
        : [
            {
              kind: 'policy',
              logicalId: 'own',
              type: 'SERVICE_CONTROL_POLICY',
              name: 'own',
              description: '',
              document: policy(scp),
              guardrails: [],
              guardrailOfStatement: [],
              targets: ['root'],
            },
          ],
  };
}

function smallAccount(logicalId: string, { purpose = 'dev', tags = {}, roles, policies = {} }: SmallAccount): EstateAccount {
  return {
    kind: 'account',
    logicalId,
    name: logicalId,
    email: `${logicalId}@a.example`,
    ou: 'root',
    purpose,
    tags,
    roles: Object.entries(roles).map(([name, role]) => smallRole(logicalId, name, role)),
    managedPolicies: Object.entries(policies).map(([name, statements]) => ({
      kind: 'managed-policy',
      name,
      path: '/',
      description: '',
      document: policy(statements),
    })),
  };
}

function smallRole(account: string, name: string, { trust, trustStatement, allows = [], managed = [], boundary }: SmallRole): EstateRole {
  const nobody = { AWS: 'arn:aws:iam::000000000000:root' };
  return {
    kind: 'role',
    name,
    path: '/',
    description: '',
    trust: policy([trustStatement ?? { Effect: 'Allow', Principal: trust ?? nobody, Action: 'sts:AssumeRole' }]),
    inlinePolicies: allows.length === 0 ? {} : { own: policy(allows) },
    managedPolicyArns: managed,
    ...(boundary === undefined ? {} : { permissionsBoundary: `arn:aws:iam::{{account:${account}}}:policy/${boundary}` }),
    maxSessionSeconds: 3600,
    tags: {},
  };
}

const policy = (statements: readonly StatementJson[]): PolicyJson => ({ Version: '2012-10-17', Statement: statements });

/** ARN of a role of a small estate, with a reference. */
export const arnOf = (account: string, role: string): string => `arn:aws:iam::{{account:${account}}}:role/${role}`;

/** Ids for a small estate: 900000000001 and so on, in the order of its accounts; `management` is 999999999999. */
export function smallIds(estate: Estate): EstateIds {
  const account = (logicalId: string): string => {
    const index = estate.accounts.findIndex((each) => each.logicalId === logicalId);
    return index === -1 ? '999999999999' : String(900_000_000_001 + index);
  };
  const path = (ou: string): string => (ou === 'root' ? 'o-small/r-root/' : `o-small/r-root/ou-${ou}/`);
  const lookup = (reference: Reference): string => (reference.kind === 'account' ? account(reference.logicalId) : 'o-small');
  return { account, path, organisation: 'o-small', render: (value) => renderReferences(value, lookup) };
}
