import type { Call, Members } from '../../../operation.ts';
import { itemsCollection, type Item, type Tag } from '../store.ts';
import type { Kind, Next } from './kind.ts';
import { checkedTags } from './tags.ts';

/** The ARN of a resource in the call's account and region. */
export function arnOf(call: Pick<Call, 'account' | 'region'>, kind: Kind, path: string): string {
  return `arn:aws:sagemaker:${call.region}:${call.account}:${kind.arnType ?? kind.type}/${path}`;
}

const keyOf = (kind: Kind, path: string): string => kind.keyOf?.(path) ?? path;

export function findItem(call: Call, kind: Kind, path: string): Item | undefined {
  const item = underKey(call, kind, path);
  // What was authorised is the ARN with the name as it was given: another spelling must not reach the item.
  return kind.exactNames === true && item?.members[kind.nameMember] !== path ? undefined : item;
}

/** True when the name is taken, in whatever spelling the kind counts as the same. */
export function isTaken(call: Call, kind: Kind, path: string): boolean {
  return underKey(call, kind, path) !== undefined;
}

function underKey(call: Call, kind: Kind, path: string): Item | undefined {
  return call.state.table(itemsCollection(kind.type), call.account, call.region).get(keyOf(kind, path));
}

/** Throws what the kind says of an item that is not there. */
export function requireItem(call: Call, kind: Kind, path: string): Item {
  const item = findItem(call, kind, path);
  if (item === undefined) throw kind.missing(arnOf(call, kind, path), path.slice(path.lastIndexOf('/') + 1));
  return item;
}

export function allItems(call: Call, kind: Kind): readonly Item[] {
  return call.state.table(itemsCollection(kind.type), call.account, call.region).values();
}

export interface NewItem {
  /** The ARN's part after the type. */
  readonly path: string;
  /** Without the ARN and the times, which are added. */
  readonly members: Members;
  readonly tags?: readonly Tag[] | undefined;
  readonly hidden?: Members;
  /** The first step of its life. */
  readonly next?: Next;
}

/** Makes an item. Throws what the kind says of one that is there already, and `ValidationException` for tags that AWS refuses. */
export function createItem(call: Call, kind: Kind, fresh: NewItem): Item {
  const arn = arnOf(call, kind, fresh.path);
  if (isTaken(call, kind, fresh.path)) throw kind.exists(arn, fresh.path.slice(fresh.path.lastIndexOf('/') + 1));
  const modified = modifiedMember(kind);
  const members = {
    ...fresh.members,
    [kind.arnMember]: arn,
    [kind.createdMember ?? 'CreationTime']: call.now,
    ...(modified === undefined ? {} : { [modified]: call.now }),
  };
  const item: Item = {
    key: keyOf(kind, fresh.path),
    arn,
    tags: checkedTags([], fresh.tags ?? []),
    members: defined(members),
    ...(fresh.hidden === undefined ? {} : { hidden: defined(fresh.hidden) }),
  };
  return store(call, kind, item, fresh.next);
}

/** Changes members of an item (`undefined` takes one away) and its time of modification; `next` replaces the chain of steps that it is in. */
export function updateItem(call: Call, kind: Kind, item: Item, changes: Members, next?: Next): Item {
  const modified = modifiedMember(kind);
  const members = defined({ ...item.members, ...(modified === undefined ? {} : { [modified]: call.now }), ...changes });
  const { transition, ...rest } = item;
  return store(call, kind, { ...rest, members, ...(next !== undefined || transition === undefined ? {} : { transition }) }, next);
}

/** Puts an item as it is given. */
export function replaceItem(call: Call, kind: Kind, item: Item): void {
  call.state.table(itemsCollection(kind.type), call.account, call.region).put(item.key, item);
}

export function removeItem(call: Call, kind: Kind, item: Item): void {
  call.state.table(itemsCollection(kind.type), call.account, call.region).delete(item.key);
}

export function statusOf(kind: Kind, item: Item): string {
  return String(item.members[kind.statusMember ?? '']);
}

/** Without the members that are `undefined`, which JSON does not have. */
export function defined(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function modifiedMember(kind: Kind): string | undefined {
  return 'modifiedMember' in kind ? kind.modifiedMember : 'LastModifiedTime';
}

function store(call: Call, kind: Kind, item: Item, next: Next | undefined): Item {
  const stored = next === undefined ? item : { ...item, transition: call.ids.uuid() };
  replaceItem(call, kind, stored);
  if (next !== undefined) {
    call.defer(call.now + next.after, 'progress', { type: kind.type, key: item.key, transition: stored.transition, step: next.step });
  }
  return stored;
}
