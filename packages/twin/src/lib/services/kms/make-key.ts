import type { Ids } from '../../ids.ts';
import type { StateView } from '../../state/state.ts';
import { keySpecs } from './key-specs.ts';
import { materialsOf } from './key-metadata.ts';
import { keysCollection, materialsCollection, type Key, type KeyMaterial } from './store.ts';

/** Writes a new key and its first material. Must be called in a transaction. */
export function makeKey(state: StateView, ids: Ids, wanted: Omit<Key, 'id' | 'arn' | 'state'>): Key {
  const id = ids.uuid();
  const key: Key = { ...wanted, id, arn: `arn:aws:kms:${wanted.region}:${wanted.account}:key/${id}`, state: 'Enabled' };
  state.table(keysCollection, key.account, key.region).put(id, key);
  addMaterial(state, ids, key, 'INITIAL', key.createdAt);
  return key;
}

/** A new generation of the key's secret, which is used from now on. */
export function addMaterial(state: StateView, ids: Ids, key: Key, origin: KeyMaterial['origin'], now: number): void {
  const spec = keySpecs[key.spec];
  if (spec === undefined) throw new TypeError(`there is no key spec ${key.spec}`);
  const material: KeyMaterial = { id: ids.hex(64), secret: spec.generate(ids), createdAt: now, origin };
  state.table(materialsCollection, key.account, key.region).put(key.id, [...materialsOf(state, key), material]);
}
