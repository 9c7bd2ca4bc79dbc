import { ApiError } from '../../api-error.ts';
import type { NameView } from '../../operation.ts';
import { aliasNotFound, invalidKeyId, keyNotFound, notFound } from './errors.ts';
import { aliasesCollection, keysCollection, type Key } from './store.ts';

interface Named {
  readonly kind: 'key' | 'alias';
  readonly account: string;
  readonly region: string;
  /** The key's id, or the alias with `alias/`. */
  readonly name: string;
}

export const keyIdPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** What a `KeyId` member names: key id, key ARN, alias name or alias ARN. https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id */
export function readKeyName(keyId: string, view: Pick<NameView, 'account' | 'region'>): Named {
  if (!keyId.startsWith('arn:')) {
    const kind = keyId.startsWith('alias/') ? 'alias' : 'key';
    if (kind === 'key' && !keyIdPattern.test(keyId)) throw invalidKeyId(keyId);
    return { kind, account: view.account, region: view.region, name: keyId };
  }
  const found = /^arn:aws:kms:([a-z0-9-]+):(\d{12}):(key\/|alias\/)(.+)$/.exec(keyId);
  if (found === null) throw new ApiError('InvalidArnException', `${keyId} is not a valid ARN of a key or alias`);
  const [, region = '', account = '', type, name = ''] = found;
  if (region !== view.region) throw notFound(`Invalid arn ${region}`);
  return type === 'key/' ? { kind: 'key', account, region, name } : { kind: 'alias', account, region, name: `alias/${name}` };
}

/** The key that a name stands for; undefined when there is none. Throws for a name of the wrong form. */
export function lookUpKey(keyId: string, view: NameView): Key | undefined {
  const { kind, account, region, name } = readKeyName(keyId, view);
  const id = kind === 'key' ? name : view.state.table(aliasesCollection, account, region).get(name)?.keyId;
  return id === undefined ? undefined : view.state.table(keysCollection, account, region).get(id);
}

/** The key that a name stands for. Throws `NotFoundException`, `InvalidArnException`. */
export function findKey(keyId: string, view: NameView): Key {
  const key = lookUpKey(keyId, view);
  if (key !== undefined) return key;
  const { kind, account, region, name } = readKeyName(keyId, view);
  const arn = `arn:aws:kms:${region}:${account}:${kind === 'key' ? 'key/' : ''}${name}`;
  throw kind === 'key' ? keyNotFound(arn) : aliasNotFound(arn);
}
