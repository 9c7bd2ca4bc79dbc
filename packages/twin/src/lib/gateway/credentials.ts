import { ApiError } from '../api-error.ts';
import { isActiveAccount } from '../accounts.ts';
import type { Caller } from '../caller.ts';
import { accessKeysCollection, findUser, type AccessKey, type User } from '../services/iam/store.ts';
import type { StateView } from '../state/state.ts';
import type { SessionSeal } from './session-token.ts';

export interface Credentials {
  readonly secret: string;
  readonly caller: Caller;
}

const badKey = (): ApiError => new ApiError('InvalidAccessKey', 'The security token included in the request is invalid.');

/**
 * Who an access key belongs to, and its secret. Throws `InvalidAccessKey` for unknown and inactive keys and closed accounts,
 * `InvalidToken` for a token that does not belong to the key, `ExpiredToken` for one that is over.
 * @param wallNow epoch milliseconds
 */
export function findCredentials(
  state: StateView,
  seal: SessionSeal,
  accessKeyId: string,
  sessionToken: string | undefined,
  wallNow: number,
): Credentials {
  if (sessionToken !== undefined) {
    const caller = seal.open(accessKeyId, sessionToken);
    if (caller?.session === undefined) throw new ApiError('InvalidToken', 'The security token included in the request is invalid.');
    if (caller.session.expiresAt <= wallNow) throw new ApiError('ExpiredToken', 'The security token included in the request is expired');
    if (!isActiveAccount(state, caller.account)) throw badKey();
    return { secret: seal.secretOf(accessKeyId), caller };
  }
  const key = state.table(accessKeysCollection).get(accessKeyId);
  if (key === undefined || key.status !== 'Active' || !isActiveAccount(state, key.account)) throw badKey();
  const user = key.userName === undefined ? undefined : findUser(state, key.account, key.userName);
  const known = owners.get(key);
  if (known !== undefined && known.user === user) return known;
  const owner = { user, ...ownerOf(key, user, accessKeyId) };
  owners.set(key, owner);
  return owner;
}

/** The last answer for a key, good for as long as the user is unchanged: caches further in know callers by their identity. */
const owners = new WeakMap<AccessKey, Credentials & { readonly user: User | undefined }>();

function ownerOf(key: AccessKey, user: User | undefined, accessKeyId: string): Credentials {
  if (key.userName === undefined) {
    const arn = `arn:aws:iam::${key.account}:root`;
    return {
      secret: key.secret,
      caller: { principal: { kind: 'root', arn, account: key.account }, account: key.account, userId: key.account, accessKeyId },
    };
  }
  if (user === undefined) throw badKey();
  return {
    secret: key.secret,
    caller: {
      principal: { kind: 'user', arn: user.arn, account: key.account, userName: user.name },
      account: key.account,
      userId: user.id,
      accessKeyId,
    },
  };
}
