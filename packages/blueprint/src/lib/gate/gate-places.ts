import { accountId } from '../../reference.ts';
import { roleArn } from '../roles/role-definition.ts';

/** Where a project's data passes the gate. Ids of accounts are references, as everywhere in the estate. */
export interface GatePlaces {
  /** Logical id of the account that holds the input, on the production side. */
  readonly production: string;
  /** Logical id of the account that the released copy lands in. */
  readonly development: string;
  readonly inputBucket: string;
  readonly landingBucket: string;
  readonly inputKeyAlias: string;
  readonly landingKeyAlias: string;
  /** SSM parameter in the production account: the project's token key, a SecureString under the input's KMS key. */
  readonly tokenKeyParameter: string;
  /** SSM parameter in the production account: lines of `NAME ed25519:KEY`, the stewards of the blueprint, which the job checks releases against. */
  readonly stewardsParameter: string;
  /** SSM parameter in the production account: which keys and network the jobs have, as JSON. */
  readonly settingsParameter: string;
  /** Where in the input bucket the ledger is. */
  readonly ledgerPrefix: string;
  /** Where in the input bucket the recipes, reports and releases of runs are. */
  readonly runsPrefix: string;
  /** Role ARNs. */
  readonly roles: {
    readonly gate: string;
    readonly steward: string;
    /** Who puts the token key there: `paddock gate setup`. */
    readonly deployer: string;
    /** Who may read what has landed. */
    readonly readers: readonly string[];
  };
}

export const inputKeyAlias = 'alias/paddock/gate-input';
export const landingKeyAlias = 'alias/paddock/gate-landing';
export const tokenKeyParameter = '/paddock/gate/token-key';
export const stewardsParameter = '/paddock/gate/stewards';
export const settingsParameter = '/paddock/gate/settings';
export const ledgerPrefix = 'ledger/';
export const runsPrefix = 'runs/';

/** Names of buckets are unique in all of AWS: the account's id is part of them. */
export const inputBucket = (production: string): string => `paddock-gate-input-${accountId(production)}`;
export const landingBucket = (development: string): string => `paddock-gate-landing-${accountId(development)}`;

/** @param production logical id of the project's Prod account; its data do not leave it except through the gate */
export function placesBetween(production: string, development: string): GatePlaces {
  return {
    production,
    development,
    inputBucket: inputBucket(production),
    landingBucket: landingBucket(development),
    inputKeyAlias,
    landingKeyAlias,
    tokenKeyParameter,
    stewardsParameter,
    settingsParameter,
    ledgerPrefix,
    runsPrefix,
    roles: {
      gate: roleArn(production, 'gate'),
      steward: roleArn(production, 'steward'),
      deployer: roleArn(production, 'deployer'),
      readers: ['execution', 'scientist', 'engineer'].map((name) => roleArn(development, name)),
    },
  };
}
