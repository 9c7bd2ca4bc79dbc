import { findAccount } from '../../accounts.ts';
import type { EventRecord } from '../../gateway/event-record.ts';
import type { Call } from '../../operation.ts';
import { accountCollection } from '../../state/collection.ts';
import { accessKeysOf } from './access-keys.ts';
import { loginProfilesCollection, mfaDevicesCollection, type User, usersCollection } from './store.ts';

interface CredentialReport {
  readonly madeAt: number;
  readonly content: string;
}

/** Key: `report`. */
export const credentialReportCollection = accountCollection<CredentialReport>('iam', 'credential-report');

/** A report is good for four hours: IAM user guide, "Generate credential reports". */
export const credentialReportMilliseconds = 4 * 3_600_000;

const columns = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  'access_key_1_active',
  'access_key_1_last_rotated',
  'access_key_1_last_used_date',
  'access_key_1_last_used_region',
  'access_key_1_last_used_service',
  'access_key_2_active',
  'access_key_2_last_rotated',
  'access_key_2_last_used_date',
  'access_key_2_last_used_region',
  'access_key_2_last_used_service',
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
];

/** One line per user, and one for the root user, in the columns of the IAM user guide. */
export function credentialReport(call: Call): string {
  const users = call.state.table(usersCollection, call.account).values();
  const root = ['<root_account>', `arn:aws:iam::${call.account}:root`, stamp(findAccount(call.state, call.account)?.createdAt)];
  const rest = ['not_supported', 'no_information', 'not_supported', 'not_supported', 'false', ...noKey, ...noKey, ...noCertificates];
  return [columns.join(','), [...root, ...rest].join(','), ...users.map((user) => userLine(call, user))].join('\n');
}

const noKey = ['false', 'N/A', 'N/A', 'N/A', 'N/A'];
const noCertificates = ['false', 'N/A', 'false', 'N/A'];

function userLine(call: Call, user: User): string {
  const profile = call.state.table(loginProfilesCollection, call.account).get(user.name.toLowerCase());
  const hasMfa = call.state
    .table(mfaDevicesCollection, call.account)
    .values()
    .some((device) => device.userName === user.name);
  const keys = accessKeysOf(call, user.name);
  const keyColumns = [keys[0], keys[1]].flatMap((key) =>
    key === undefined ? noKey : [String(key.status === 'Active'), stamp(key.createDate), ...lastUse(call, key.id)],
  );
  const password = profile === undefined ? ['false', 'N/A', 'N/A', 'N/A'] : ['true', 'no_information', stamp(profile.createDate), 'N/A'];
  return [user.name, user.arn, stamp(user.createDate), ...password, String(hasMfa), ...keyColumns, ...noCertificates].join(',');
}

function lastUse(call: Call, accessKeyId: string): readonly string[] {
  const matches = (event: EventRecord): boolean => (event.userIdentity as { readonly accessKeyId?: string }).accessKeyId === accessKeyId;
  const last = call.events({ account: call.account, from: 0, to: Number.POSITIVE_INFINITY, matches })[0];
  return last === undefined ? ['N/A', 'N/A', 'N/A'] : [stamp(Date.parse(last.eventTime)), last.awsRegion, last.eventSource.split('.')[0]!];
}

/** `2026-11-23T12:00:00+00:00` */
function stamp(milliseconds: number | undefined): string {
  return milliseconds === undefined ? 'N/A' : `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`;
}
