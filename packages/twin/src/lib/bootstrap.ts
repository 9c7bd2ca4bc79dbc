import { PaddockError } from '@paddock/base/errors';
import { accountsCollection } from './accounts.ts';
import type { Ids } from './ids.ts';
import { accessKeysCollection, usersCollection } from './services/iam/store.ts';
import { globalCollection } from './state/collection.ts';
import type { State } from './state/state.ts';

export interface BootstrapCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const bootstrapCollection = globalCollection<{ readonly accountId: string; readonly accessKeyId: string }>('twin', 'bootstrap');
const userName = 'paddock-bootstrap';

/**
 * The account that is there before any call: as on AWS, where somebody has opened one by hand and made a first administrator.
 * On later starts the same account and key. Throws `target/wrong-account` when another account is asked for than the state holds.
 */
export function bootstrapAccount(
  state: State,
  ids: Ids,
  now: number,
  wantedAccount: string | undefined,
): { readonly accountId: string; readonly credentials: BootstrapCredentials } {
  const table = state.table(bootstrapCollection);
  if (table.get('management') === undefined) {
    const accountId = wantedAccount ?? ids.account();
    if (!/^\d{12}$/.test(accountId)) throw new RangeError(`an account id has twelve digits: ${accountId}`);
    const key = { id: ids.iam('AKIA'), account: accountId, userName, secret: ids.secret(), status: 'Active', createDate: now } as const;
    state.transact(() => {
      table.put('management', { accountId, accessKeyId: key.id });
      state
        .table(accountsCollection)
        .put(accountId, { id: accountId, email: `management@${accountId}.example.com`, status: 'ACTIVE', createdAt: now });
      state.table(usersCollection, accountId).put(userName, {
        name: userName,
        path: '/',
        id: ids.iam('AIDA'),
        arn: `arn:aws:iam::${accountId}:user/${userName}`,
        createDate: now,
        inline: {},
        attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        tags: [],
      });
      state.table(accessKeysCollection).put(key.id, key);
    });
  }
  const { accountId, accessKeyId } = table.get('management')!;
  if (wantedAccount !== undefined && wantedAccount !== accountId) {
    throw new PaddockError('target/wrong-account', { detail: `the state directory belongs to account ${accountId}, not ${wantedAccount}` });
  }
  const key = state.table(accessKeysCollection).get(accessKeyId);
  return { accountId, credentials: { accessKeyId, secretAccessKey: key?.secret ?? '' } };
}
