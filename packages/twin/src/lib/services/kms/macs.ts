import { createHmac } from 'node:crypto';
import type { StateView } from '../../state/state.ts';
import { invalid } from './errors.ts';
import { currentMaterial } from './key-metadata.ts';
import { keySpecs } from './key-specs.ts';
import type { Key } from './store.ts';

/** Throws `ValidationException` for an algorithm that is not the key's. */
export function macOf(state: StateView, key: Key, algorithm: string, message: Uint8Array): Buffer {
  if (keySpecs[key.spec]?.mac !== algorithm) throw invalid(`Algorithm ${algorithm} and key spec ${key.spec} are incompatible.`);
  return createHmac(`sha${algorithm.slice(-3)}`, Buffer.from(currentMaterial(state, key).secret, 'base64'))
    .update(message)
    .digest();
}
