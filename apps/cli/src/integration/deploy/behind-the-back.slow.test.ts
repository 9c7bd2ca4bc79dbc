import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Live } from '@paddock/deploy/live';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realClients, type RealClients } from './real-clients.ts';
import { rehearse, type Rehearsal } from './rehearsal.ts';
import { estateOf, sixAccounts } from './six-accounts.ts';

const estate = estateOf(sixAccounts);
const home = mkdtempSync(join(tmpdir(), 'paddock-home-'));
let rehearsal: Rehearsal;
let clients: RealClients;
let live: Live;

beforeAll(async () => {
  rehearsal = await rehearse(9);
  clients = realClients(rehearsal.target, home);
  expect((await rehearsal.apply(estate)).failed).toEqual([]);
  live = await rehearsal.read(estate);
});
afterAll(async () => {
  await rehearsal.close();
  rmSync(home, { recursive: true, force: true });
});

/** AWS's id of an OU, an account or a policy, by its logical id. */
function id(logicalId: string): string {
  const found = [...live.ous, ...live.accounts, ...live.policies].find((thing) => thing.tags['paddock:logical-id'] === logicalId);
  if (found === undefined) throw new Error(`nothing has the logical id ${logicalId}`);
  return found.id;
}

describe('what the AWS CLI and boto3 change behind Paddock’s back is exactly what the plan shows', () => {
  it.each<[string, () => Promise<unknown>, readonly string[]]>([
    [
      'an OU renamed',
      () => clients.aws('organizations', 'update-organizational-unit', '--organizational-unit-id', id('prod'), '--name', 'Live'),
      ['rename OU prod: Live → Prod'],
    ],
    [
      'a policy emptied',
      () =>
        clients.boto3(
          `organizations.update_policy(PolicyId='${id('no-hosting')}', Content=json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Deny', 'Action': 'x:y', 'Resource': '*'}]}))`,
        ),
      ['update SCP paddock-no-hosting'],
    ],
    [
      'a policy detached',
      () => clients.aws('organizations', 'detach-policy', '--policy-id', id('no-hosting'), '--target-id', id('sandbox')),
      ['attach SCP paddock-no-hosting to sandbox'],
    ],
    [
      'a policy attached elsewhere',
      () => clients.boto3(`organizations.attach_policy(PolicyId='${id('no-hosting')}', TargetId='${id('prod')}')`),
      ['detach SCP paddock-no-hosting from prod'],
    ],
    [
      'an account moved',
      () =>
        clients.aws(
          'organizations',
          'move-account',
          '--account-id',
          id('one-dev'),
          '--source-parent-id',
          id('dev'),
          '--destination-parent-id',
          id('sandbox'),
        ),
      ['move account one-dev: sandbox → dev'],
    ],
    [
      'a tag taken off',
      () => clients.aws('organizations', 'untag-resource', '--resource-id', id('two-dev'), '--tag-keys', 'paddock:logical-id'),
      ['tag account two-dev: paddock:logical-id=two-dev'],
    ],
    [
      'a role widened in a member account',
      () =>
        clients.boto3(
          [
            `session = sts.assume_role(RoleArn='arn:aws:iam::${id('one-dev')}:role/OrganizationAccountAccessRole', RoleSessionName='hand')['Credentials']`,
            `iam = boto3.client('iam', endpoint_url='${rehearsal.target.endpoint}', aws_access_key_id=session['AccessKeyId'], aws_secret_access_key=session['SecretAccessKey'], aws_session_token=session['SessionToken'])`,
            `iam.attach_role_policy(RoleName='auditor', PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')`,
          ].join('\n'),
        ),
      ['detach arn:aws:iam::aws:policy/AdministratorAccess from role /paddock/auditor in one-dev'],
    ],
  ])('%s', async (_what, change, expected) => {
    await change();
    expect((await rehearsal.plan(estate)).actions.map((action) => action.summary)).toEqual(expected);
    expect((await rehearsal.apply(estate)).failed).toEqual([]);
    expect((await rehearsal.plan(estate)).actions).toEqual([]);
  });

  it('an OU and a policy of somebody else are listed and left alone', async () => {
    await clients.aws('organizations', 'create-organizational-unit', '--parent-id', id('workloads'), '--name', 'Theirs');
    await clients.boto3(
      `p = organizations.create_policy(Name='theirs', Description='', Type='SERVICE_CONTROL_POLICY', Content=json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Deny', 'Action': 'x:y', 'Resource': '*'}]}))['Policy']['PolicySummary']['Id']\norganizations.attach_policy(PolicyId=p, TargetId='${id('prod')}')`,
    );
    const plan = await rehearsal.plan(estate);
    expect(plan.actions).toEqual([]);
    expect(plan.unmanaged.map(({ kind, name, where }) => [kind, name, where])).toEqual([
      ['ou', 'Theirs', 'workloads'],
      ['policy', 'theirs', ''],
      ['attachment', 'theirs', 'prod'],
    ]);
  });
});
