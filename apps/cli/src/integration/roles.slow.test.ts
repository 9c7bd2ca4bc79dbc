import { seededRandom } from '@paddock/base/random';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, ApiCall } from './boto3-process.ts';
import { readOrganisation, type Organisation } from './organisation.ts';
import {
  paddockRoles,
  roleExpectations,
  serviceRoles,
  versionToApprove,
  type RoleAccount,
  type RoleExpectation,
} from './role-expectations.ts';
import { runPaddock, type RunningPaddock } from './running-twin.ts';

/** Every account of `examples/acme` but the management account, which no guardrail binds. */
const members = [
  'log-archive',
  'security-read-only',
  'security-break-glass',
  'security-tooling',
  'networking',
  'shared-services',
  'data-lake',
  'retail-shared',
  'lending-shared',
  'pricing-sandbox',
  ...['churn', 'credit-risk'].flatMap((project) =>
    ['sandbox', 'dev', 'preprod', 'prod', 'automation'].map((stage) => `${project}-${stage}`),
  ),
];
const random = seededRandom(8);
const drawn = members
  .map((account) => ({ account, lot: random.integer(1e9) }))
  .toSorted((one, other) => one.lot - other.lot)
  .slice(0, 3)
  .map(({ account }) => account);

let paddock: RunningPaddock;
let organisation: Organisation;

beforeAll(async () => {
  paddock = await runPaddock('examples/acme/paddock.yaml');
  organisation = await readOrganisation(paddock);
  for (const as of ['admin@retail-shared', 'admin@lending-shared']) {
    const group = { ModelPackageGroupName: versionToApprove.group };
    await must({ as, service: 'sagemaker', operation: 'create-model-package-group', input: group });
    const Containers = [{ Image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/classifier:1' }];
    const version = {
      ...group,
      ModelApprovalStatus: 'PendingManualApproval',
      InferenceSpecification: { Containers, SupportedContentTypes: ['text/csv'], SupportedResponseMIMETypes: ['text/csv'] },
    };
    await must({ as, service: 'sagemaker', operation: 'create-model-package', input: version });
  }
});
afterAll(() => paddock.stop());

async function must(call: ApiCall): Promise<void> {
  const { code, message } = await paddock.boto3Call(call);
  if (code !== 'OK') throw new Error(`${call.as} ${call.operation}: ${message}`);
}

function rowOf(account: RoleAccount, role: string): RoleExpectation {
  return roleExpectations(account).find((expectation) => expectation.role === role)!;
}

/** `may` and `may not` for each call, as the table has it and as the client found it. */
async function compare(account: RoleAccount, row: RoleExpectation, make: (call: ApiCall) => Promise<Answer>) {
  const as = `${row.role}@${account.logicalId}`;
  const expected: string[] = [];
  const found: string[] = [];
  for (const [calls, verdict] of [
    [row.may, 'may'],
    [row.mayNot, 'may not'],
  ] as const) {
    for (const { answers = 'OK', ...call } of calls) {
      const { code, message } = await make({ ...call, as });
      const what = `${as} ${call.service} ${call.operation} ${JSON.stringify(call.input)}`;
      expected.push(`${verdict}: ${what}`);
      const refused = /^AccessDenied(Exception)?$/.test(code) && / (is not authorized to perform|Access Denied)/.test(message);
      found.push(`${refused ? 'may not' : code === answers ? 'may' : `${code} ${message}`}: ${what}`);
    }
  }
  return { expected, found };
}

const rolesOf = (logicalId: string) => roleExpectations({ logicalId, id: '', client: '' }).map(({ role }) => role);

describe.each(drawn)('three accounts at random, with the AWS CLI: %s', (logicalId) => {
  it.each(rolesOf(logicalId))('%s: five calls as the table has it', async (role) => {
    const account = { logicalId, id: organisation.account(logicalId), client: 'cli' };
    const { may, mayNot } = rowOf(account, role);
    const five = { role, may: may.slice(0, 3), mayNot: mayNot.slice(0, 2) };
    const { expected, found } = await compare(account, five, (call) => paddock.cliCall(call));
    expect(expected).toHaveLength(5);
    expect(found).toEqual(expected);
  });
});

describe.each(members)('every account, with boto3: %s', (logicalId) => {
  it.each(rolesOf(logicalId))('%s', async (role) => {
    const account = { logicalId, id: organisation.account(logicalId), client: 'boto3' };
    const { expected, found } = await compare(account, rowOf(account, role), (call) => paddock.boto3Call(call));
    expect(found).toEqual(expected);
  });

  it('break-glass is not taken without MFA, roles of services not even through Paddock, and none of them by an admin', async () => {
    const as = `admin@${logicalId}`;
    const { output } = await paddock.boto3Call({ as, service: 'iam', operation: 'list-roles', input: { PathPrefix: '/paddock/' } });
    const roles = output['Roles'] as readonly { readonly RoleName: string; readonly Arn: string }[];
    expect(roles.map(({ RoleName }) => RoleName)).toEqual(expect.arrayContaining(['break-glass', 'deployer', 'remediation']));
    for (const { RoleName, Arn } of roles) {
      const forNobody = RoleName === 'break-glass' || serviceRoles.includes(RoleName);
      if (forNobody) {
        const call = { as: `${RoleName}@${logicalId}`, service: 'sts', operation: 'get-caller-identity' };
        await expect(paddock.boto3Call(call), Arn).rejects.toThrow(
          /is not authorized to perform: sts:AssumeRole on resource: .*role\/paddock\//,
        );
      }
      if (!forNobody && !paddockRoles.includes(RoleName)) continue;
      const input = { RoleArn: Arn, RoleSessionName: 'somebody' };
      const { code } = await paddock.boto3Call({ as, service: 'sts', operation: 'assume-role', input });
      expect([Arn, code]).toEqual([Arn, 'AccessDenied']);
    }
    const known = [...rolesOf(logicalId), 'break-glass', ...serviceRoles, ...paddockRoles];
    expect(roles.map(({ RoleName }) => RoleName).filter((name) => !known.includes(name))).toEqual([]);
  });
});

it('nobody of one project takes a role of another, and the pipeline’s role is not for who changes the pipeline', async () => {
  const role = (account: string, name: string): string => `arn:aws:iam::${organisation.account(account)}:role/paddock/${name}`;
  for (const [as, arn] of [
    ['scientist@churn-dev', role('credit-risk-dev', 'scientist')],
    ['admin@churn-dev', role('credit-risk-dev', 'admin')],
    ['admin@churn-automation', role('churn-prod', 'deploy')],
    ['pipeline-admin@churn-automation', role('churn-prod', 'deploy')],
    ['admin@credit-risk-automation', role('churn-prod', 'deploy')],
    ['auditor@management', role('management', 'deployer')],
  ] as const) {
    const input = { RoleArn: arn, RoleSessionName: 'somebody' };
    const { code } = await paddock.boto3Call({ as, service: 'sts', operation: 'assume-role', input });
    expect([as, arn, code]).toEqual([as, arn, 'AccessDenied']);
  }
});
