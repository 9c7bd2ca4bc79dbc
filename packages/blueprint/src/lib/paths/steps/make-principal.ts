import { madeActor, type Actor } from '../actor.ts';
import { exemptNames } from '../exempt-names.ts';
import { takeAll, type Step, type StepKind } from '../step.ts';
import type { Wish } from '../wish.ts';
import type { World } from '../world.ts';
import { trustOf } from './edit-trust.ts';

type Place = Pick<Actor, 'account' | 'name' | 'path' | 'arn'>;

/** Makes a role or a user that may everything, with a name that guardrails exempt where he can, with a boundary where he must, and becomes it. */
export const makePrincipal: StepKind = {
  id: 'make-principal',
  title: 'make a role or a user that may everything',
  from: (actor, world) => [
    ...roleNames(actor, world).flatMap((place) => first(boundaries(actor, world), (boundary) => makeRole(actor, world, place, boundary))),
    ...first(boundaries(actor, world), (boundary) => makeUser(actor, world, boundary)),
  ],
};

interface Boundary {
  readonly name: string;
  readonly arn: string;
  readonly document: Actor['identity'][number];
}

/** None, and then each policy of the account: what is made with it is capped by it. */
function boundaries({ account }: Actor, world: World): readonly (Boundary | undefined)[] {
  const own = world.account(account).managedPolicies.map(({ name, path, document }) => ({
    name,
    arn: `arn:aws:iam::${world.names.account(account)}:policy${path}${name}`,
    document: world.policies.ids.render(document),
  }));
  return [undefined, ...own];
}

function first(list: readonly (Boundary | undefined)[], make: (boundary: Boundary | undefined) => Step | undefined): readonly Step[] {
  for (const boundary of list) {
    const step = make(boundary);
    if (step !== undefined) return [step];
  }
  return [];
}

function roleNames({ account }: Actor, world: World): readonly Place[] {
  const id = world.names.account(account);
  const taken = new Set(world.rolesIn(account).map(({ arn }) => arn));
  return ['/new', ...exemptNames(world.estate)]
    .map((name) => ({
      account,
      name: name.split('/').at(-1)!,
      path: name.slice(0, name.lastIndexOf('/') + 1),
      arn: `arn:aws:iam::${id}:role${name}`,
    }))
    .filter(({ arn }) => !taken.has(arn));
}

function makeRole(actor: Actor, world: World, place: Place, boundary: Boundary | undefined): Step | undefined {
  const keys = { 'iam:PermissionsBoundary': boundary?.arn };
  const on: Pick<Wish, 'resource' | 'owner'> = { resource: place.arn, owner: actor.account };
  const requests = takeAll(world, actor, [
    { action: 'iam:CreateRole', ...on, keys },
    { action: 'iam:PutRolePolicy', ...on, keys },
    { action: 'sts:AssumeRole', ...on, policy: trustOf(actor) },
  ]);
  return requests === undefined ? undefined : madeStep('role', place, boundary, requests);
}

function makeUser(actor: Actor, world: World, boundary: Boundary | undefined): Step | undefined {
  const arn = `arn:aws:iam::${world.names.account(actor.account)}:user/new`;
  const keys = { 'iam:PermissionsBoundary': boundary?.arn };
  const on: Pick<Wish, 'resource' | 'owner'> = { resource: arn, owner: actor.account };
  const requests = takeAll(world, actor, [
    { action: 'iam:CreateUser', ...on, keys },
    { action: 'iam:PutUserPolicy', ...on, keys },
    { action: 'iam:CreateAccessKey', ...on },
  ]);
  return requests === undefined ? undefined : madeStep('user', { account: actor.account, name: 'new', path: '/', arn }, boundary, requests);
}

function madeStep(kind: Actor['kind'], place: Place, boundary: Boundary | undefined, requests: Step['requests']): Step {
  const to = madeActor(kind, place, boundary);
  return { kind: 'make-principal', text: `makes a ${to.id} that may everything, and becomes it`, requests, to };
}
