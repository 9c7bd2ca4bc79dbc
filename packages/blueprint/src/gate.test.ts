import { readFileSync, readdirSync } from 'node:fs';
import { compilePolicy } from '@paddock/policy/compile';
import { evaluate } from '@paddock/policy/evaluate';
import { lintPolicy } from '@paddock/policy/lint';
import { anyPolicies, proveDenied, type PolicyChain } from '@paddock/policy/prove';
import { classifyPrincipal, type Context } from '@paddock/policy/request';
import { describe, expect, it } from 'vitest';
import { parseBlueprint } from './blueprint.ts';
import type { Estate, PolicyJson } from './estate.ts';
import { gatePlaces, inputBucketPolicy, inputKeyPolicy, landingBucketPolicy, landingKeyPolicy, projectsWithGate } from './gate.ts';
import { smallIds } from './lib/paths/testing/small-estate.ts';
import { findPaths } from './paths.ts';
import { resolve } from './resolve.ts';

const file = (name: string): string => readFileSync(new URL(`../../../examples/acme/${name}`, import.meta.url), 'utf8');
const folders = (name: string): readonly string[] => readdirSync(new URL(`../../../examples/acme/${name}`, import.meta.url));
const acme: Estate = resolve(parseBlueprint(file('paddock.yaml'), 'paddock.yaml', file, folders).blueprint!).estate!;
const ids = smallIds(acme);
const places = ids.render(gatePlaces(acme, 'churn')!);
const production = ids.account('churn-prod');
const development = ids.account('churn-dev');
const keys = {
  input: `arn:aws:kms:eu-west-1:${production}:key/11111111-2222-3333-4444-555555555555`,
  landing: `arn:aws:kms:eu-west-1:${development}:key/66666666-7777-8888-9999-000000000000`,
};
const documents = {
  inputBucket: inputBucketPolicy(places, keys.input),
  landingBucket: landingBucketPolicy(places, keys.landing),
  inputKey: ids.render(inputKeyPolicy(places)),
  landingKey: ids.render(landingKeyPolicy(places)),
};

/** Asks as a role with its own policies, and with a resource policy. */
function may(role: string, action: string, resource: string, owner: string, policy: PolicyJson, context: Context = {}): boolean {
  const [name, account] = role.split('@') as [string, string];
  const { inlinePolicies, managedPolicyArns } = acme.accounts
    .find(({ logicalId }) => logicalId === account)!
    .roles.find((each) => each.name === name)!;
  const identity: readonly unknown[] = managedPolicyArns.some((arn) => arn.endsWith('/AdministratorAccess'))
    ? [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }]
    : Object.values(ids.render(inlinePolicies));
  const principal = classifyPrincipal(`arn:aws:sts::${ids.account(account)}:assumed-role/${name}/s`, {
    'aws:PrincipalArn': `arn:aws:iam::${ids.account(account)}:role/paddock/${name}`,
  });
  const known = {
    'aws:PrincipalArn': `arn:aws:iam::${ids.account(account)}:role/paddock/${name}`,
    'aws:ResourceAccount': owner,
    'aws:SecureTransport': 'true',
  };
  return (
    evaluate(
      { principal, action, resource, resourceAccount: owner, context: { ...known, ...context } },
      {
        identity: identity.map((document) => compilePolicy(document as PolicyJson, 'identity')),
        resource: compilePolicy(policy, 'resource'),
      },
    ).decision === 'allowed'
  );
}

it('is there for projects that have Prod and Dev accounts', () => {
  expect(projectsWithGate(acme)).toEqual(['churn', 'credit-risk']);
  expect(gatePlaces(acme, 'pricing')).toBeUndefined();
  expect(places).toMatchObject({ inputBucket: `paddock-gate-input-${production}`, landingBucket: `paddock-gate-landing-${development}` });
});

it.each(Object.entries(documents))('%s: nothing of its policy is wrong or doubtful', (_name, document) => {
  expect(lintPolicy(JSON.stringify(document), 'resource').diagnostics).toEqual([]);
});

describe('who comes to what', () => {
  const object = {
    input: `arn:aws:s3:::${places.inputBucket}/data/customers.csv`,
    landing: `arn:aws:s3:::${places.landingBucket}/r/customers.csv`,
  };
  const input = (role: string, action: string, context?: Context) =>
    may(role, action, object.input, production, documents.inputBucket, context);
  const landing = (role: string, action: string, context?: Context) =>
    may(role, action, object.landing, development, documents.landingBucket, context);
  const everyRole = acme.accounts.flatMap(({ logicalId, roles }) => roles.map(({ name }) => `${name}@${logicalId}`));

  it('reads the input: the gate and the stewards of the project, of all roles of the organisation', () => {
    expect(everyRole.filter((role) => input(role, 's3:GetObject'))).toEqual(['steward@churn-prod', 'gate@churn-prod']);
    expect(everyRole.filter((role) => input(role, 's3:PutObject'))).toEqual(['steward@churn-prod']);
  });
  it('writes the ledger: the gate and the stewards, what is not there yet, and nobody takes anything away', () => {
    const ledger = (role: string, action: string, context?: Context) =>
      may(role, action, `arn:aws:s3:::${places.inputBucket}/ledger/1`, production, documents.inputBucket, context);
    const writers = (context?: Context) => everyRole.filter((role) => ledger(role, 's3:PutObject', context));
    expect(writers({ 's3:if-none-match': '*' })).toEqual(['steward@churn-prod', 'gate@churn-prod']);
    expect(writers()).toEqual([]);
    expect(everyRole.filter((role) => ledger(role, 's3:DeleteObject'))).toEqual([]);
  });
  it("reads what has landed: the project's people and jobs; writes it: the gate", () => {
    expect(everyRole.filter((role) => landing(role, 's3:GetObject')).toSorted()).toEqual([
      'engineer@churn-dev',
      'execution@churn-dev',
      'scientist@churn-dev',
    ]);
    expect(everyRole.filter((role) => landing(role, 's3:PutObject'))).toEqual(['gate@churn-prod']);
    expect(everyRole.filter((role) => landing(role, 's3:DeleteObject'))).toEqual([]);
  });
  it('uses the keys: the same, through S3 only', () => {
    const via = (service: string): Context => ({ 'kms:ViaService': `${service}.eu-west-1.amazonaws.com` });
    const inputKey = (action: string, context: Context) =>
      everyRole.filter((role) => may(role, action, keys.input, production, documents.inputKey, context));
    const landingKey = (action: string, context: Context) =>
      everyRole.filter((role) => may(role, action, keys.landing, development, documents.landingKey, context));
    expect(inputKey('kms:Decrypt', via('s3'))).toEqual(['steward@churn-prod', 'gate@churn-prod']);
    expect(inputKey('kms:Decrypt', via('ssm'))).toEqual(['gate@churn-prod']);
    expect(inputKey('kms:Encrypt', via('ssm'))).toEqual(['deployer@churn-prod']);
    expect(inputKey('kms:Decrypt', {})).toEqual([]);
    expect(inputKey('kms:CreateGrant', {})).toEqual([]);
    const administrators = inputKey('kms:PutKeyPolicy', {});
    expect(administrators).toContain('deployer@churn-prod');
    expect(administrators.filter((role) => !role.endsWith('@churn-prod') || /steward|gate|execution|engineer/.test(role))).toEqual([]);
    expect(landingKey('kms:GenerateDataKey', via('s3'))).toEqual(['gate@churn-prod']);
    expect(landingKey('kms:Decrypt', via('s3')).toSorted()).toEqual([
      'engineer@churn-dev',
      'execution@churn-dev',
      'gate@churn-prod',
      'scientist@churn-dev',
    ]);
  });
  it('everything stands under the own key', () => {
    const under = (algorithm: string, key?: string): Context => ({
      's3:x-amz-server-side-encryption': algorithm,
      ...(key === undefined ? {} : { 's3:x-amz-server-side-encryption-aws-kms-key-id': key }),
    });
    expect(landing('gate@churn-prod', 's3:PutObject', under('aws:kms', keys.landing))).toBe(true);
    expect(landing('gate@churn-prod', 's3:PutObject', under('aws:kms', keys.input))).toBe(false);
    expect(landing('gate@churn-prod', 's3:PutObject', under('AES256'))).toBe(false);
    expect(landing('scientist@churn-dev', 's3:GetObject', { 'aws:SecureTransport': 'false' })).toBe(false);
  });
});

describe('no way from the dev side to the input', () => {
  const within = compilePolicy(
    {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:PrincipalAccount': development } } }],
    },
    'identity',
  );
  const { identity } = anyPolicies();
  const whatever = (resource: PolicyJson): PolicyChain => ({
    ...(identity === undefined ? {} : { identity }),
    resource: compilePolicy(resource, 'resource'),
  });

  it.each([
    ['bucket', documents.inputBucket],
    ['key', documents.inputKey],
  ])(
    'for whatever identity policies the principals of the Dev account have, the policy of the %s allows them nothing',
    (_what, document) => {
      expect(proveDenied(whatever(document), within, { accounts: 'other' })).toMatchObject({ verdict: 'proven' });
    },
  );
  it('and the prover would say so: one more principal is found', () => {
    const open: PolicyJson = {
      ...documents.inputBucket,
      Statement: [
        ...documents.inputBucket.Statement,
        { Effect: 'Allow', Principal: { AWS: development }, Action: 's3:GetBucketPolicy', Resource: `arn:aws:s3:::${places.inputBucket}` },
      ],
    };
    expect(proveDenied(whatever(open), within, { accounts: 'other' })).toMatchObject({
      verdict: 'refuted',
      request: { action: expect.stringMatching(/^s3:GetBucketPolicy$/i) as unknown },
    });
  });
  it('no role of the Dev account, of whatever kind, reaches an object of it in three steps', () => {
    const target = {
      action: 's3:GetObject',
      resource: `arn:aws:s3:::${places.inputBucket}/data/customers.csv`,
      owner: 'churn-prod',
      resourcePolicy: documents.inputBucket,
    };
    const from = ({ account, name }: { readonly account: string; readonly name: string }) => account === 'churn-dev' && name !== 'deployer';
    const found = findPaths(acme, ids, target, { from });
    expect(found.from.length).toBeGreaterThan(6);
    expect(found.paths).toEqual([]);
    expect(found.open).toEqual([]);
    // The same search finds the ways that there are: the steward's own, and by the job that he starts.
    const stewards = findPaths(acme, ids, target, { from: ({ account, name }) => account === 'churn-prod' && name === 'steward' });
    expect(stewards.paths.map(({ as, steps }) => `${as} ${steps.map(({ kind }) => kind).join()}`)).toContain('steward@churn-prod ');
  });
});
