import { seededRandom, type Random } from '@paddock/base/random';
import type { Estate, EstatePolicy } from '@paddock/blueprint/estate';
import fc from 'fast-check';
import { expect } from 'vitest';
import { applyNow, planNow } from './deployed.ts';
import { fakeAws, lostReply } from './fake-aws.ts';
import { FakeError } from './fake-state.ts';
import { account, deny, document, management, role, scp, trustOf } from './sample-estate.ts';
import type { Plan } from '../../plan.ts';

const pick = <T>(random: Random, items: readonly T[]): T => items[random.integer(items.length)] as T;
const some = <T>(random: Random, items: readonly T[]): readonly T[] => items.filter(() => random.integer(2) === 0);

/**
 * Any estate over one small set of OUs and accounts. The tree is always the same, as OUs do not move; which of its OUs, accounts, policies
 * and roles there are, and what they say, is drawn.
 */
function anyEstate(seed: number): Estate {
  const random = seededRandom(seed);
  const tree = [
    ['a', 'root'],
    ['b', 'root'],
    ['b1', 'b'],
    ['b2', 'b'],
    ['b11', 'b1'],
  ] as const;
  const kept = new Set<string>(['root']);
  const ous = tree.flatMap(([logicalId, parent]) => {
    if (!kept.has(parent) || random.integer(5) === 0) return [];
    kept.add(logicalId);
    return [{ kind: 'ou' as const, logicalId, name: `${logicalId} ${random.integer(3)}`, parent }];
  });
  const places = [...kept];
  const accountIds = some(random, ['x1', 'x2', 'x3', 'x4']);
  const accounts = accountIds.map((logicalId) => {
    const trusted = random.integer(2) === 0 ? 'root' : 'role/paddock/deployer';
    const roles = [
      role('deployer', { inlinePolicies: { all: document(deny(`d:${random.integer(2)}`)) } }),
      ...some(random, ['r1', 'r2', 'r3']).map((name) => anyRole(random, name, logicalId, trusted)),
    ];
    return account(logicalId, pick(random, places), { roles, tags: { CostCenter: String(random.integer(2)) } });
  });
  const policies = some(random, ['p1', 'p2', 'p3', 'p4', 'p5']).map((logicalId): EstatePolicy => {
    const statements = some(random, ['s1', 's2', 's3', 's4']).map((action) => deny(`svc:${action}`, action));
    const owner = accountIds[0];
    const perAccount = owner !== undefined && random.integer(4) === 0;
    const more = perAccount
      ? [{ ...deny('svc:own'), Condition: { StringEquals: { 'aws:PrincipalAccount': `{{account:${owner}}}` } } }]
      : [deny('svc:always')];
    const base = scp(logicalId, some(random, [...places, ...accountIds]), [...statements, ...more]);
    return random.integer(4) === 0 ? { ...base, logicalId: `r${logicalId}`, name: `r${base.name}`, type: 'RESOURCE_CONTROL_POLICY' } : base;
  });
  return {
    kind: 'estate',
    organisation: { name: 'any', homeRegion: 'eu-west-1', regions: [] },
    ous,
    accounts: [management(), ...accounts],
    policies,
  };
}

function anyRole(random: Random, name: string, own: string, trusted: string) {
  return role(name, {
    trust: trustOf(`arn:aws:iam::{{account:${own}}}:${trusted}`),
    inlinePolicies: Object.fromEntries(some(random, ['i1', 'i2']).map((policy) => [policy, document(deny(`i:${random.integer(3)}`))])),
    managedPolicyArns: some(random, ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::aws:policy/SecurityAudit']),
    ...(random.integer(2) === 0 ? {} : { permissionsBoundary: `arn:aws:iam::{{account:${own}}}:policy/paddock/boundary` }),
    maxSessionSeconds: pick(random, [3600, 7200]),
  });
}

function checkOrder({ actions }: Plan): void {
  const at = new Map(actions.map((action, index) => [action.id, index]));
  expect(at.size).toBe(actions.length);
  for (const [index, action] of actions.entries()) {
    for (const id of action.dependsOn) expect(at.get(id), `${action.id} depends on ${id}`).toBeLessThan(index);
  }
}

const two = fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }));

export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

/** Applying the plan from one estate to another leaves nothing to do, and every action stands after what it needs. */
export async function nothingLeftToDo(runs: Runs): Promise<void> {
  await fc.assert(
    fc.asyncProperty(two, async ([first, second]) => {
      const aws = fakeAws();
      for (const estate of [anyEstate(first), anyEstate(second)]) {
        const plan = await planNow(aws, estate);
        checkOrder(plan);
        if (plan.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) continue;
        const result = await applyNow(aws, estate);
        expect(result.failed).toEqual([]);
        expect((await planNow(aws, estate)).actions).toEqual([]);
      }
    }),
    runs,
  );
}

/** No account is ever in a place whose policies are not all attached. */
export async function alwaysGuarded(runs: Runs): Promise<void> {
  await fc.assert(
    fc.asyncProperty(two, async ([first, second]) => {
      const aws = fakeAws();
      for (const estate of [anyEstate(first), anyEstate(second)]) {
        if ((await planNow(aws, estate)).diagnostics.some((diagnostic) => diagnostic.severity === 'error')) continue;
        aws.hooks = {
          after: (call, input) => {
            if (call !== 'moveAccount') return;
            const { AccountId, DestinationParentId } = input as { AccountId: string; DestinationParentId: string };
            expectGuarded(aws.state, estate, AccountId, DestinationParentId);
          },
        };
        expect((await applyNow(aws, estate)).failed).toEqual([]);
        aws.hooks = {};
      }
    }),
    runs,
  );
}

/** What is denied to an account before and after is denied to it all the time. */
export async function noGap(runs: Runs): Promise<void> {
  await fc.assert(
    fc.asyncProperty(two, async ([first, second]) => {
      const aws = fakeAws();
      if ((await applyNow(aws, anyEstate(first))).failed.length > 0) return;
      const estate = anyEstate(second);
      const moments = [inForce(aws)];
      const calls: string[] = [];
      aws.hooks = {
        after: (call, input) => {
          if (/^(?:list|describe|get)/.test(call)) return;
          calls.push(`${call} ${JSON.stringify(input)}`);
          moments.push(inForce(aws));
        },
      };
      const plan = await planNow(aws, estate);
      if (plan.diagnostics.some(({ code, severity }) => severity === 'error' || code === 'plan/short-gap')) return;
      expect((await applyNow(aws, estate)).failed).toEqual([]);
      const after = inForce(aws);
      for (const [id, before] of moments[0] ?? []) {
        const always = [...before].filter((statement) => after.get(id)?.has(statement));
        for (const [index, moment] of moments.entries()) {
          for (const statement of always)
            expect(moment.get(id)?.has(statement), `${statement} for ${id} after ${calls[index - 1]}`).toBe(true);
        }
      }
    }),
    runs,
  );
}

/** Killed at any calls, with any replies lost, it comes to the same end. */
export async function sameEndWhenKilled(runs: Runs): Promise<void> {
  await fc.assert(
    fc.asyncProperty(two, fc.integer({ min: 0, max: 1e6 }), async ([first, second], fate) => {
      const aws = fakeAws();
      const random = seededRandom(fate);
      const clock = { now: () => Date.now() };
      for (const estate of [anyEstate(first), anyEstate(second)]) {
        if ((await planNow(aws, estate)).diagnostics.some((diagnostic) => diagnostic.severity === 'error')) continue;
        for (let run = 0; run < 4; run++) {
          let left = 1 + random.integer(40);
          aws.hooks = {
            // Dead: nothing gets through any more.
            before: () => {
              if (left <= 0) throw new FakeError('Killed');
            },
            after: (call) => {
              if (/^(?:list|describe|get)/.test(call)) return;
              left--;
              if (left <= 0) throw new FakeError('Killed');
              if (random.integer(4) === 0) throw lostReply();
            },
          };
          await applyNow(aws, estate, { clock }).catch((error: unknown) => {
            if (!(error instanceof FakeError)) throw error;
          });
          aws.hooks = {};
        }
        expect((await applyNow(aws, estate, { clock })).failed).toEqual([]);
        const end = await planNow(aws, estate);
        expect(end.actions).toEqual([]);
        expect(end.diagnostics.filter(({ code }) => code === 'plan/account-unreadable')).toEqual([]);
        const emails = [...aws.state.accounts.values()].map((one) => one.email);
        expect(new Set(emails).size).toBe(emails.length);
      }
    }),
    runs,
  );
}

/** The statements that hold for each account: those of every policy attached to it or above it. */
function inForce({ state }: ReturnType<typeof fakeAws>): ReadonlyMap<string, ReadonlySet<string>> {
  const statements = new Map(
    [...state.policies.values()].map((policy) => {
      const { Statement = [] } = JSON.parse(policy.content) as { Statement?: readonly { readonly Sid?: string }[] };
      return [policy.id, Statement.map(({ Sid: _sid, ...rest }) => `${policy.type} ${JSON.stringify(rest)}`)] as const;
    }),
  );
  const at = new Map<string, string[]>();
  for (const attachment of state.attachments) {
    const [policy = '', place = ''] = attachment.split('@');
    at.set(place, [...(at.get(place) ?? []), ...(statements.get(policy) ?? [])]);
  }
  return new Map(
    [...state.accounts.values()].map((one) => {
      const found = new Set(at.get(one.id));
      for (let place: string | undefined = one.parent; place !== undefined; place = state.ous.get(place)?.parent) {
        for (const statement of at.get(place) ?? []) found.add(statement);
      }
      return [one.id, found] as const;
    }),
  );
}

/** Every policy that the estate attaches to the place or above it is attached there. */
function expectGuarded(state: ReturnType<typeof fakeAws>['state'], estate: Estate, accountId: string, parent: string): void {
  const logical = (id: string): string =>
    id === state.organisation?.rootId ? 'root' : (state.tags.get(id)?.get('paddock:logical-id') ?? id);
  const chain = [accountId];
  for (let at: string | undefined = parent; at !== undefined; at = state.ous.get(at)?.parent) chain.push(at);
  for (const place of chain) {
    for (const policy of estate.policies.filter(({ targets }) => targets.includes(logical(place)))) {
      const live = [...state.policies.values()].find(({ id }) => state.tags.get(id)?.get('paddock:logical-id') === policy.logicalId);
      expect(state.attachments.has(`${live?.id}@${place}`), `${policy.logicalId} on ${logical(place)}`).toBe(true);
    }
  }
}
