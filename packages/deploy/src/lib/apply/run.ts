import type { AccountIam, Clients, Entrance } from '@paddock/aws-clients/clients';
import type { Clock } from '@paddock/base/clock';
import { PaddockError } from '@paddock/base/errors';
import type { Host } from '@paddock/base/host';
import type { Estate } from '@paddock/blueprint/estate';
import { renderReferences } from '@paddock/blueprint/reference';
import type { Journal } from '../../journal.ts';
import type { Live } from '../../live.ts';
import { logicalIdOf } from '../logical-id.ts';
import { match } from '../match.ts';
import { lookupIn, parentsOf, type Ids } from '../references.ts';
import type { Wait } from './retry.ts';

/** What one run of apply knows and may use. Grows as things are made. */
export interface Run {
  readonly clients: Clients;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly host: Host;
  readonly journal: Journal;
  /** Named moments, for tests that kill the process there. */
  readonly crashPoint: (name: string) => void;
  readonly live: Live;
  readonly ids: Ids;
  /** Accounts made in this run, or whose deployer was: what works there may take a moment to work. */
  readonly settling: Set<string>;
  /** Fills in the references of an action. */
  render<T>(value: T): T;
  /** AWS's id of a thing by its logical id. */
  idOf(kind: 'ou' | 'account' | 'policy', logicalId: string): string;
  /** AWS's id of the root, an OU or an account. */
  placeId(node: string): string;
  /** As the deployer where that works; for what concerns the deployer itself, as the role that AWS Organizations makes. */
  iam(account: string, entrance: Entrance): AccountIam;
  /** After the deployer changed: the next call finds out anew which way in is open. */
  forgetEntrance(account: string): void;
}

export type RunOptions = Pick<Run, 'clients' | 'clock' | 'wait' | 'host' | 'journal' | 'crashPoint' | 'live'> & { readonly estate: Estate };

export function startRun(options: RunOptions): Run {
  const { estate, live, clients } = options;
  const ids = idsOf(estate, live);
  const lookup = lookupIn(ids, parentsOf(estate.ous));
  const apis = new Map<string, AccountIam>();
  const idOf: Run['idOf'] = (kind, logicalId) => {
    const known = { ou: ids.ous, account: ids.accounts, policy: ids.policies }[kind].get(logicalId);
    if (known === undefined) throw new PaddockError('internal/impossible', { detail: `no id of ${kind} ${logicalId}` });
    return known;
  };
  return {
    ...options,
    ids,
    settling: new Set(),
    render: (value) =>
      renderReferences(value, (reference) => {
        const known = lookup(reference);
        if (known === undefined) throw new PaddockError('internal/impossible', { detail: `no id for ${JSON.stringify(reference)}` });
        return known;
      }),
    idOf,
    placeId: (node) => {
      if (node === 'root') {
        if (ids.root === undefined) throw new PaddockError('internal/impossible', { detail: 'no id of the root' });
        return ids.root;
      }
      return ids.ous.get(node) ?? ids.accounts.get(node) ?? node;
    },
    iam: (account, entrance) => {
      const key = `${entrance} ${account}`;
      let api = apis.get(key);
      if (api === undefined) apis.set(key, (api = clients.iam(idOf('account', account), entrance)));
      return api;
    },
    forgetEntrance: (account) => apis.delete(`deployer ${account}`),
  };
}

function idsOf(estate: Estate, live: Live): Ids {
  const matched = match(estate, live);
  const left = [...matched.left.ous, ...matched.left.policies];
  const all = (things: ReadonlyMap<string, { readonly id: string }>, kind: string): Map<string, string> =>
    new Map([
      ...left.filter((thing) => thing.kind === kind).map((thing) => [logicalIdOf(thing) ?? thing.id, thing.id] as const),
      ...[...things].map(([logicalId, thing]) => [logicalId, thing.id] as const),
    ]);
  return {
    ...(live.organisation === undefined ? {} : { organisation: live.organisation.id, root: live.organisation.rootId }),
    ous: all(matched.ous, 'ou'),
    accounts: all(matched.accounts, 'account'),
    policies: all(matched.policies, 'policy'),
  };
}
