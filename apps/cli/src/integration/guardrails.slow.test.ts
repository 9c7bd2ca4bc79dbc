import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, ApiCall, SessionKeys } from './boto3-process.ts';
import {
  aDomain,
  aModel,
  aMonitoringSchedule,
  aNotebook,
  aTrainingJob,
  anEndpointConfig,
  costCentre,
  inOneBucket,
  showTo,
  trustAccounts,
  vpc,
} from './guardrail-inputs.ts';
import { loadEstate } from '../lib/load-estate.ts';
import { guardrailPairs, type GuardrailPair, type PairWorld } from './guardrail-pairs.ts';
import { holds, readOrganisation, type Organisation } from './organisation.ts';
import { ownGuardrailPairs } from './own-guardrail-pairs.ts';
import { runPaddock, type RunningPaddock } from './running-twin.ts';
import { repository } from './test-world.ts';

let paddock: RunningPaddock;
let organisation: Organisation;
let domain: string;

const blueprint = 'examples/acme/paddock.yaml';
const { library } = loadEstate({ cwd: repository, options: { blueprint } });
const admin = 'admin@management';
/** Statements that no call of a client on this machine meets, and why. */
const outOfReach: Readonly<Record<string, string>> = {
  SecureTransport: 'the loopback connection to the twin counts as TLS',
  CallersOwnKey: 'clients send a key of their own over TLS only, and the twin listens on loopback without',
  ServicesForTheOrganisation: 'only an AWS service calls as a service principal',
};

async function must(call: ApiCall): Promise<Answer> {
  const answer = await paddock.boto3Call(call);
  if (answer.code !== 'OK') throw new Error(`${call.as} ${call.service} ${call.operation}: ${answer.message}`);
  return answer;
}

const attach = (operation: 'attach-policy' | 'detach-policy', policy: string, target: string): Promise<Answer> =>
  must({ as: admin, service: 'organizations', operation, input: { PolicyId: policy, TargetId: target } });

/** What the pairs ask about: a bucket in some accounts, a model to host, a job to tag, a role that trusts others, an account outside. */
async function prepare(): Promise<void> {
  const account = organisation.account;
  const stranger = account('pricing-sandbox');
  const sagemaker = (as: string, operation: string, input: object): Promise<Answer> =>
    must({ as, service: 'sagemaker', operation, input: { ...input } });
  for (const [owner, ...friends] of [
    ['churn-dev', 'churn-sandbox', 'pricing-sandbox', 'churn-preprod'],
    ['credit-risk-sandbox', 'churn-sandbox'],
  ] as const) {
    const { Bucket, Key } = inOneBucket(owner);
    const s3 = (operation: string, input: object): Promise<Answer> =>
      must({ as: `admin@${owner}`, service: 's3', operation, input: { Bucket, ...input } });
    await s3('create-bucket', { CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } });
    await s3('put-object', { Key, Body: 'a,b' });
    await s3('put-bucket-policy', { Policy: showTo(Bucket, ...friends.map((friend) => account(friend))) });
  }
  for (const Bucket of ['paddock-log-archive-e2e', 'not-the-logs']) {
    const s3 = (operation: string, input: object): Promise<Answer> =>
      must({ as: 'admin@log-archive', service: 's3', operation, input: { Bucket, ...input } });
    await s3('create-bucket', { CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } });
    await s3('put-object', { Key: 'AWSLogs/1.json', Body: '{}' });
  }
  await takeDeploy('churn-prod');
  for (const as of ['scientist@churn-sandbox', 'deploy@churn-prod']) {
    const id = account(as.split('@')[1]!);
    await sagemaker(as, 'create-model', { ...aModel(id, 'classifier'), VpcConfig: vpc });
    await sagemaker(as, 'create-endpoint-config', anEndpointConfig(id, 'classifier'));
  }
  await sagemaker('scientist@churn-sandbox', 'create-training-job', aTrainingJob(account('churn-sandbox'), 'tagged'));
  for (const place of ['churn-dev', 'churn-sandbox']) {
    await sagemaker(`scientist@${place}`, 'create-monitoring-schedule', { ...aMonitoringSchedule(account(place)), Tags: costCentre });
  }
  const inVpc = { SubnetId: vpc.Subnets[0], SecurityGroupIds: vpc.SecurityGroupIds };
  await sagemaker('scientist@churn-dev', 'create-notebook-instance', { ...aNotebook(account('churn-dev'), 'mine'), ...inVpc });
  const studio = await sagemaker('scientist@churn-dev', 'create-domain', aDomain(account('churn-dev'), 'studio'));
  domain = studio.output['DomainId'] as string;
  const ModelPackageGroupName = 'classifier';
  await sagemaker('admin@retail-shared', 'create-model-package-group', { ModelPackageGroupName });
  await sagemaker('admin@retail-shared', 'create-model-package', { ModelPackageGroupName, ModelApprovalStatus: 'PendingManualApproval' });
  for (const RoleName of ['open', 'team']) {
    const trust = trustAccounts(account('churn-dev'), stranger, account('churn-preprod'));
    const input = { RoleName, Path: '/team/', AssumeRolePolicyDocument: trust };
    await must({ as: 'admin@churn-dev', service: 'iam', operation: 'create-role', input });
  }
  // A user of an account that is then put out of the organisation.
  const own = { UserName: 'stranger' };
  const iam = (operation: string, input: object): Promise<Answer> =>
    must({ as: 'admin@pricing-sandbox', service: 'iam', operation, input: { ...own, ...input } });
  await iam('create-user', {});
  await iam('attach-user-policy', { PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' });
  paddock.enter('stranger', (await iam('create-access-key', {})).output['AccessKey'] as SessionKeys);
  const remove = { as: admin, service: 'organizations', operation: 'remove-account-from-organization', input: { AccountId: stranger } };
  await must(remove);
}

/** Has an account trust its `deploy` role to itself, by the one role that its guardrail lets besides Paddock's; only a pipeline has it otherwise. */
async function takeDeploy(logicalId: string): Promise<void> {
  const id = organisation.account(logicalId);
  const take = async (as: string, role: string): Promise<SessionKeys> => {
    const input = { RoleArn: `arn:aws:iam::${id}:role/${role}`, RoleSessionName: 'somebody' };
    return (await must({ as, service: 'sts', operation: 'assume-role', input })).output['Credentials'] as SessionKeys;
  };
  paddock.enter(`somebody@${logicalId}`, await take(admin, 'OrganizationAccountAccessRole'));
  const trust = { RoleName: 'deploy', PolicyDocument: trustAccounts(id) };
  await must({ as: `somebody@${logicalId}`, service: 'iam', operation: 'update-assume-role-policy', input: trust });
  paddock.enter(`deploy@${logicalId}`, await take(`admin@${logicalId}`, 'paddock/deploy'));
}

const make = ({ by }: Pick<GuardrailPair, 'by'>, call: ApiCall): Promise<Answer> =>
  by === 'boto3' ? paddock.boto3Call(call) : paddock.cliCall(call);

/** `head-object` and other answers without a body say the status only. */
const refusals = /^(AccessDenied(Exception)?|UnauthorizedOperation|403)$/;

const oneOf = (codes: string): unknown => expect.stringMatching(new RegExp(`^(${codes})$`));

beforeAll(async () => {
  paddock = await runPaddock(blueprint);
  organisation = await readOrganisation(paddock);
  await prepare();
});
afterAll(() => paddock.stop());

// The names of the table are known without the organisation, its ids are not.
const pairs = (world: PairWorld): readonly GuardrailPair[] => [...guardrailPairs(world), ...ownGuardrailPairs(world)];
const names = pairs({ account: () => '000000000000', domain: 'd-000000000000' });

describe('each guardrail through clients that we did not write', () => {
  it.each(names.map(({ guardrail, name, by }, index) => ({ guardrail, name, by, index })))('$guardrail ($by): $name', async ({ index }) => {
    const pair = pairs({ account: organisation.account, domain })[index]!;
    const passes = oneOf(pair.passes ?? 'OK');
    const target = organisation.place(pair.at);
    const policy = await organisation.policyAt(target, pair.guardrail);
    const kind = library.entry(pair.guardrail)?.guardrail.mechanism === 'rcp' ? 'resource control policy' : 'service control policy';
    const expectRefusal = async (client: Pick<GuardrailPair, 'by'>): Promise<void> => {
      const answer = await make(client, pair.refused);
      expect(answer.code).toMatch(refusals);
      if (answer.code !== '403') {
        expect(answer.message).toContain(`with an explicit deny in a ${kind}`);
        expect(answer.message).toContain(policy);
      }
    };

    await expectRefusal(pair);
    expect(await make(pair, pair.allowed)).toMatchObject({ code: passes });
    await attach('detach-policy', policy, target);
    try {
      expect(await make(pair, pair.refused)).toMatchObject({ code: pair.unguarded === undefined ? passes : oneOf(pair.unguarded) });
    } finally {
      await attach('attach-policy', policy, target);
    }
    if (pair.once === undefined) await expectRefusal({ by: 'boto3' });
  });

  it('every guardrail that the organisation has got has a pair for the AWS CLI and one for boto3', async () => {
    const policies = await organisation.policies();
    const attached = library.entries.map(({ guardrail }) => guardrail).filter(({ id }) => policies.some((name) => holds(name, id)));
    expect(attached.length).toBeGreaterThanOrEqual(23);
    expect(attached.map(({ id }) => id)).toContain('labelling-by-staff');
    for (const { id } of attached) {
      const clients = new Set<string>(names.filter(({ guardrail }) => guardrail === id).map(({ by }) => by));
      expect([id, ...[...clients].toSorted()]).toEqual([id, 'aws', 'boto3']);
    }
  });

  it('every statement of every policy that Paddock attached has a pair, or a reason why no client meets it', async () => {
    const paired = new Set(names.flatMap(({ statements }) => statements));
    for (const sid of await organisation.statements()) {
      expect(paired.has(sid) !== (outOfReach[sid] !== undefined), sid).toBe(true);
    }
  });
});
