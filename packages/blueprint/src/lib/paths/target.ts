import type { Actor } from './actor.ts';
import type { PolicyJson } from '../../estate.ts';
import { actionResources } from './action-resources.ts';
import { takeAll, type TakenRequest } from './step.ts';
import type { Wish } from './wish.ts';
import type { RoleInWorld, World } from './world.ts';

/** What somebody may want to reach. */
export interface PathTarget {
  /** `sagemaker:CreateEndpoint` */
  readonly action: string;
  /** ARN or pattern; for the account, its logical id will do, or `*`: the account of whoever acts. Default: any resource. */
  readonly resource?: string;
  /** Logical ids of the accounts that count. Default: all. */
  readonly accounts?: readonly string[];
  /** Logical id of the account that owns the resource, where its ARN does not say so (S3). Default: that of whoever acts. */
  readonly owner?: string;
  /** The resource's own policy, with ids filled in. Default: none. */
  readonly resourcePolicy?: PolicyJson;
  /** Tags of the resource, for policies that ask for them. Default: none. */
  readonly resourceTags?: Readonly<Record<string, string>>;
}

/** One way to have the target, as alternatives of wishes that must all be granted. */
export interface TargetWishes {
  /** Logical id of the account that owns the resource. */
  readonly account: string;
  readonly wishes: readonly Wish[];
}

export interface Reached {
  readonly account: string;
  readonly requests: readonly TakenRequest[];
}

/** Where an actor has the target by himself. */
export function reaches(actor: Actor, target: PathTarget, world: World): readonly Reached[] {
  return targetWishes(actor, target, world).flatMap(({ account, wishes }) => {
    const requests = takeAll(world, actor, wishes);
    return requests === undefined ? [] : [{ account, requests }];
  });
}

export function targetWishes(actor: Actor, target: PathTarget, world: World): readonly TargetWishes[] {
  const counts = (account: string): boolean => target.accounts?.includes(account) ?? true;
  if (/^sts:(AssumeRole|TagSession|SetSourceIdentity)$/i.test(target.action)) {
    const pattern = target.resource === undefined ? undefined : matcher(withAccount(target.resource, actor, world).arn);
    return world.roles
      .filter((role) => counts(role.account) && role.arn !== actor.arn && (pattern?.test(role.arn) ?? true))
      .map((role) => ({ account: role.account, wishes: [roleWish(target.action, role)] }));
  }
  const place = { account: world.names.account(actor.account), region: world.names.homeRegion };
  const needed = actionResources(target.action, place);
  const given = target.resource === undefined || target.resource === '*' ? undefined : withAccount(target.resource, actor, world);
  const owner = target.owner ?? given?.owner ?? actor.account;
  if (!counts(owner)) return [];
  const resources =
    given === undefined ? needed : [given.arn, ...needed.filter((pattern) => !given.arn.startsWith(pattern.split('*')[0]!))];
  const keys = tagKeys(target);
  return [{ account: owner, wishes: resources.map((resource) => wishOn(resource, owner, target, keys, world)) }];
}

function wishOn(resource: string, owner: string, { action, resourcePolicy }: PathTarget, keys: Wish['keys'], world: World): Wish {
  const role = action.startsWith('iam:') ? world.roles.find(({ arn }) => arn === resource) : undefined;
  // For an action on a role that is there, the key has the role's boundary; for one that makes a role, what the caller gives.
  const boundary = role === undefined || action === 'iam:PutRolePermissionsBoundary' ? {} : { 'iam:PermissionsBoundary': role.boundaryArn };
  return { action, resource, owner, keys: { ...boundary, ...keys }, ...(resourcePolicy === undefined ? {} : { policy: resourcePolicy }) };
}

function roleWish(action: string, { arn, account, trust }: RoleInWorld): Wish {
  return { action, resource: arn, owner: account, policy: trust };
}

/** A resource's tags stand under the global key and, for some services, under their own. */
function tagKeys({ action, resourceTags = {} }: PathTarget): Readonly<Record<string, string>> {
  const service = action.split(':')[0]!;
  return Object.fromEntries(
    Object.entries(resourceTags).flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`${service}:ResourceTag/${key}`, value],
    ]),
  );
}

function withAccount(resource: string, actor: Actor, world: World): { readonly arn: string; readonly owner: string } {
  const parts = resource.split(':');
  const account = parts[4];
  if (parts[0] !== 'arn' || parts.length < 6 || account === undefined || account === '') return { arn: resource, owner: actor.account };
  const known = world.estate.accounts.find(({ logicalId }) => logicalId === account || world.names.account(logicalId) === account);
  const owner = known?.logicalId ?? actor.account;
  return { arn: [...parts.slice(0, 4), world.names.account(owner), ...parts.slice(5)].join(':'), owner };
}

function matcher(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}
