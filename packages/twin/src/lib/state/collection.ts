/** Where the items of a collection live: once per twin, once per account, or once per account and region. */
export type CollectionScope = 'global' | 'account' | 'regional';

/**
 * A typed name for a set of JSON values in the twin's state. The type parameter is a promise of the one service that writes it.
 * Collections are declared in a service's `store.ts`; nothing else reads or writes them.
 */
export interface Collection<T> {
  /** botocore's id of the service that owns it, e.g. `sagemaker`. */
  readonly service: string;
  readonly name: string;
  readonly scope: CollectionScope;
  /** Never present: carries the type. */
  readonly item?: T;
}

export function globalCollection<T>(service: string, name: string): Collection<T> {
  return { service, name, scope: 'global' };
}

export function accountCollection<T>(service: string, name: string): Collection<T> {
  return { service, name, scope: 'account' };
}

export function regionalCollection<T>(service: string, name: string): Collection<T> {
  return { service, name, scope: 'regional' };
}

/** The journal's name of one scope of a collection: `service/name`, `service/name|account`, `service/name|account|region`. */
export function partitionName(collection: Collection<unknown>, account: string | undefined, region: string | undefined): string {
  const base = `${collection.service}/${collection.name}`;
  if (collection.scope === 'global') return base;
  if (account === undefined) throw new TypeError(`${base} is kept per account, and none was given`);
  if (collection.scope === 'account') return `${base}|${account}`;
  if (region === undefined) throw new TypeError(`${base} is kept per region, and none was given`);
  return `${base}|${account}|${region}`;
}
