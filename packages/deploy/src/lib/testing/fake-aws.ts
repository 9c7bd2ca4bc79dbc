import type { AccountIam, Clients, Entrance } from '@paddock/aws-clients/clients';
import { fakeIam } from './fake-iam.ts';
import { fakeOrganizations } from './fake-organizations.ts';
import { FakeError, type FakeState } from './fake-state.ts';

/** A small AWS in memory for the tests of this package: what Organizations and IAM keep, with the refusals that matter to apply. */
export interface FakeAws {
  readonly clients: Clients;
  readonly state: FakeState;
  /** Every call that had an effect, in order: `MoveAccount 111… ou-…`. */
  readonly log: string[];
  /** Called before and after each call; may throw: before, it is refused; after, its reply is lost. */
  hooks: Hooks;
}

export interface Hooks {
  readonly before?: (call: string, input: unknown) => void;
  readonly after?: (call: string, input: unknown) => void;
}

/** The reply was lost on the way. */
export function lostReply(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
}

export function fakeAws(callerAccount = '111111111111'): FakeAws {
  const state: FakeState = {
    callerAccount,
    ous: new Map(),
    accounts: new Map(),
    requests: new Map(),
    policies: new Map(),
    attachments: new Set(),
    tags: new Map(),
    iam: new Map([[callerAccount, { roles: new Map(), policies: new Map() }]]),
    accountLimit: 1_000,
    polls: 1,
    mostRequestsAtOnce: 0,
    counter: 0,
  };
  const log: string[] = [];
  const aws: FakeAws = {
    state,
    log,
    hooks: {},
    clients: {
      targetKind: 'twin',
      caller: async () => ({ account: callerAccount, arn: `arn:aws:iam::${callerAccount}:user/bootstrap` }),
      organizations: watched(fakeOrganizations(state), log, () => aws.hooks, ''),
      iam: (account, entrance = 'deployer') => accountIam(state, account, entrance, log, () => aws.hooks),
      buckets: () => {
        throw new TypeError('this AWS has no S3');
      },
      destroy: () => {},
    },
  };
  return aws;
}

/** As AWS has it: the deployer may do something only once a policy says so; the role that Organizations makes may do everything. */
function accountIam(state: FakeState, account: string, entrance: Entrance, log: string[], hooks: () => Hooks): AccountIam {
  let role: string | undefined;
  const deployer = () => state.iam.get(account)?.roles.get('deployer');
  const enter = (): void => {
    if (account === state.callerAccount) return;
    role ??= entrance === 'deployer' && deployer() !== undefined ? 'paddock/deployer' : 'OrganizationAccountAccessRole';
    const may = role === 'OrganizationAccountAccessRole' || (deployer()?.inline.size ?? 0) + (deployer()?.attached.size ?? 0) > 0;
    if (!may) throw new FakeError('AccessDenied', `the deployer of ${account} may do nothing yet`);
  };
  return { ...watched(fakeIam(state, account), log, hooks, `${account} `, enter), assumedRole: () => role };
}

type Call = (input: never) => Promise<unknown>;

function watched<Api extends object>(api: Api, log: string[], hooks: () => Hooks, prefix: string, first: () => void = () => {}): Api {
  const entries = Object.entries(api as Readonly<Record<string, Call>>).map(([name, call]) => [
    name,
    async (input: never): Promise<unknown> => {
      // As over a network: nothing happens in the same turn.
      await new Promise((resolve) => setImmediate(resolve));
      first();
      hooks().before?.(name, input);
      const output = await call(input);
      if (!/^(?:list|describe|get)/.test(name)) log.push(`${prefix}${name} ${JSON.stringify(input)}`);
      hooks().after?.(name, input);
      return output;
    },
  ]);
  return Object.fromEntries(entries) as Api;
}
