import type { StateView } from '../../state/state.ts';
import { keySpecs } from './key-specs.ts';
import { materialsCollection, type Key, type KeyMaterial } from './store.ts';

/** `KeyMetadata` of the API. */
export function keyMetadata(state: StateView, key: Key) {
  const spec = keySpecs[key.spec];
  return {
    AWSAccountId: key.account,
    KeyId: key.id,
    Arn: key.arn,
    CreationDate: key.createdAt,
    Enabled: key.state === 'Enabled',
    Description: key.description,
    KeyUsage: key.usage,
    KeyState: key.state,
    ...(key.deletion === undefined ? {} : { DeletionDate: key.deletion.at }),
    Origin: 'AWS_KMS',
    KeyManager: key.manager,
    CustomerMasterKeySpec: key.spec,
    KeySpec: key.spec,
    ...(key.usage === 'ENCRYPT_DECRYPT' ? { EncryptionAlgorithms: spec?.encryption ?? [] } : {}),
    ...(key.usage === 'SIGN_VERIFY' ? { SigningAlgorithms: spec?.signing ?? [] } : {}),
    ...(key.usage === 'GENERATE_VERIFY_MAC' ? { MacAlgorithms: spec?.mac === undefined ? [] : [spec.mac] } : {}),
    MultiRegion: false,
    ...(key.spec === 'SYMMETRIC_DEFAULT' ? { CurrentKeyMaterialId: currentMaterial(state, key).id } : {}),
  };
}

/** All generations of a key's secret, the newest last. */
export function materialsOf(state: StateView, key: Key): readonly KeyMaterial[] {
  return state.table(materialsCollection, key.account, key.region).get(key.id) ?? [];
}

export function currentMaterial(state: StateView, key: Key): KeyMaterial {
  const material = materialsOf(state, key).at(-1);
  if (material === undefined) throw new TypeError(`${key.arn} has no key material`);
  return material;
}
