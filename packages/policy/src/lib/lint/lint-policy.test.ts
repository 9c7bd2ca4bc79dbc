import { readdirSync, readFileSync } from 'node:fs';
import { managedPolicies, managedPolicyDocument } from '@paddock/aws-data/managed-policies';
import { describe, expect, it } from 'vitest';
import { lintPolicy, policyMistakes, type LintOptions } from '../../lint.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';
import { lintRules } from './lint-rules.ts';

/** Two policies that differ by one mistake. */
interface Fixture {
  readonly kind: PolicyKind;
  readonly options?: LintOptions;
  /** Where the mistake of `failing` is. */
  readonly line: number;
  readonly column: number;
  /** Text, by lines. */
  readonly failing: readonly string[];
  readonly clean: readonly string[];
}

const fixtures = new URL('./fixtures/', import.meta.url);
const codes = policyMistakes().map(({ code }) => code);

function readFixture(code: string): Fixture {
  return JSON.parse(readFileSync(new URL(`${code.replace('policy/', '')}.json`, fixtures), 'utf8')) as Fixture;
}

describe('the rules', () => {
  it('are more than 20, each with its own code, and each has a fixture and no fixture lacks one', () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(new Set(codes).size).toBe(codes.length);
    expect(readdirSync(fixtures).toSorted()).toEqual(codes.map((code) => `${code.replace('policy/', '')}.json`).toSorted());
  });

  it('are all listed', () => {
    const files = readdirSync(new URL('./rules/', import.meta.url)).map((file) => file.replace('.ts', ''));
    expect(lintRules.map(({ code }) => code.replace('policy/', '')).toSorted()).toEqual(files.toSorted());
  });
});

describe.each(codes)('%s', (code) => {
  const { kind, options, line, column, failing, clean } = readFixture(code);

  it('is found once, with its position, the reason and a fix', () => {
    const { diagnostics } = lintPolicy(failing.join('\n'), kind, { ...options, file: 'p.json' });
    const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(found).toMatchObject([{ file: 'p.json', line, column }]);
    expect(found[0]?.summary).toMatch(/^[^\n]{10,}$/);
    expect(found[0]?.detail).toMatch(/^[^\n]{10,}$/);
    expect(found[0]?.fix).toMatch(/^[^\n]{5,}$/);
  });

  it('is the only mistake found', () => {
    const { diagnostics } = lintPolicy(failing.join('\n'), kind, options ?? {});
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  it('is not found in the policy without it, nor is anything else', () => {
    const { policy, diagnostics } = lintPolicy(clean.join('\n'), kind, options ?? {});
    expect(diagnostics).toEqual([]);
    expect(policy).toBeDefined();
  });
});

describe('lintPolicy', () => {
  it('reports all mistakes together, by position', () => {
    const text =
      '{ "Statement": [\n {"Effect":"Permit","Action":"s3:Get*","Resource":"*"},\n {"Effect":"Allow","Resorce":"*","Condition":{"Bool":{"x":"maybe"}}}]}';
    expect(lintPolicy(text, 'identity').diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '2 policy/bad-effect',
      '3 policy/missing-element',
      '3 policy/unknown-element',
      '3 policy/bad-condition-value',
    ]);
  });

  it('proposes the name that was meant', () => {
    const statement = {
      Effect: 'Allow',
      Action: 'sagemaker:CreateTrainingJobs',
      Resource: '*',
      Condition: { StringEqualIfExists: { 'aws:PrincipleTag/x': 'y' } },
    };
    const fixes = lintPolicy({ Version: '2012-10-17', Statement: statement }, 'identity').diagnostics.map(({ fix }) => fix);
    expect(fixes).toEqual(['Write "StringEqualsIfExists".']);
    const mended = { ...statement, Condition: { StringEqualsIfExists: { 'aws:PrincipleTag/x': 'y' } } };
    expect(lintPolicy({ Version: '2012-10-17', Statement: mended }, 'identity').diagnostics.map(({ fix }) => fix)).toEqual([
      'Write "sagemaker:CreateTrainingJob".',
      'Write "aws:PrincipalTag/".',
    ]);
  });

  it('gives paths where there are no lines', () => {
    const { diagnostics } = lintPolicy(
      { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3', Resource: '*' }] },
      'identity',
    );
    expect(diagnostics).toMatchObject([{ code: 'policy/action-form', path: 'Statement[0].Action' }]);
    expect(diagnostics[0]).not.toHaveProperty('line');
  });

  it('measures a policy by the quota it is given', () => {
    const policy = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::b/${'k'.repeat(20_480)}` },
    };
    expect(lintPolicy(policy, 'resource').diagnostics).toEqual([]);
    expect(lintPolicy(policy, 'resource', { sizeQuota: 's3/bucket-policy-size' }).diagnostics).toMatchObject([{ code: 'policy/size' }]);
  });

  it('tells that removing white space is enough, where it is', () => {
    const text = `{${' '.repeat(10_240)}"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}`;
    expect(lintPolicy(text, 'scp').diagnostics).toMatchObject([{ code: 'policy/size', fix: 'Remove the white space: then it fits.' }]);
  });

  it('takes the policies that AWS itself manages, but for the four that the documentation does not cover', () => {
    const errors = managedPolicies().flatMap(({ arn, name }) =>
      lintPolicy(managedPolicyDocument(arn), 'identity')
        .diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'policy/size')
        .map(({ code }) => `${name} ${code}`),
    );
    expect(errors.toSorted()).toEqual([
      'AWSAuditManagerAdministratorAccess policy/set-operator-missing',
      'AmazonTimestreamInfluxDBServiceRolePolicy policy/variable-place',
      'CloudTrailEventContext policy/set-operator-missing',
      'SageMakerStudioProjectProvisioningRolePolicy policy/set-operator-missing',
    ]);
  }, 60_000);
});
