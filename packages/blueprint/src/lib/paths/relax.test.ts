import { compilePolicy } from '@paddock/policy/compile';
import { evaluate } from '@paddock/policy/evaluate';
import { classifyPrincipal, type AuthorizationRequest, type Context } from '@paddock/policy/request';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StatementJson } from '../../estate.ts';
import { relax } from './relax.ts';

const fixedContext: Context = { 'aws:PrincipalOrgID': 'o-1', 'aws:SecureTransport': 'true' };
const settled = new Set(['aws:principalorgid', 'aws:securetransport', 'aws:principaltag/team']);
const resources = ['arn:aws:sagemaker:eu-west-1:123456789012:model/a', 'arn:aws:sagemaker:eu-west-1:123456789012:model/b'] as const;

const condition = fc.constantFrom(
  { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
  { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } },
  { StringEquals: { 'aws:PrincipalTag/team': 'red' } },
  { StringEquals: { 'sagemaker:FileSystemId': "${aws:PrincipalTag/team, 'red'}" } },
  { StringEquals: { 'aws:SourceVpc': 'vpc-1' }, Bool: { 'aws:SecureTransport': 'true' } },
  { StringNotEqualsIfExists: { 'aws:SourceVpc': 'vpc-1' } },
  { Null: { 'aws:SourceVpc': 'true' } },
  { StringEquals: { 'aws:PrincipalOrgID': '${aws:SourceVpc}' } },
  {},
);
const statement: fc.Arbitrary<StatementJson> = fc.record({
  Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
  Action: fc.constant('sagemaker:CreateModel'),
  Resource: fc.constantFrom('*', resources[0], resources[1], 'arn:aws:sagemaker:*:*:model/${aws:SourceVpc}'),
  Condition: condition,
});
const freeKeys = fc.constantFrom<Context>(
  {},
  { 'aws:SourceVpc': 'vpc-1' },
  { 'aws:SourceVpc': 'vpc-2', 'sagemaker:FileSystemId': 'red' },
  { 'aws:SourceVpc': 'a' },
  { 'aws:SourceVpc': 'o-1' },
);

const principal = classifyPrincipal('arn:aws:sts::123456789012:assumed-role/me/session');
const allows = (statements: readonly StatementJson[], context: Context, resource: string): boolean => {
  if (statements.length === 0) return false;
  const request: AuthorizationRequest = { principal, action: 'sagemaker:CreateModel', resource, context: { ...fixedContext, ...context } };
  return (
    evaluate(request, { identity: [compilePolicy({ Version: '2012-10-17', Statement: statements }, 'identity')] }).decision === 'allowed'
  );
};
const relaxed = (statements: readonly StatementJson[], anyResource: boolean): readonly StatementJson[] =>
  statements.flatMap((each) => relax(each, (key) => settled.has(key), anyResource) ?? []);

it('allows whatever the policies allow with some choice of the free keys', () => {
  let allowed = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(statement, { minLength: 1, maxLength: 4 }),
      freeKeys,
      fc.constantFrom(...resources),
      (statements, keys, resource) => {
        if (allows(statements, keys, resource)) {
          allowed++;
          expect(allows(relaxed(statements, false), {}, resource)).toBe(true);
          // For any resource of the pattern, whichever of them stands for it.
          expect(allows(relaxed(statements, true), {}, 'arn:aws:sagemaker:eu-west-1:123456789012:model/any')).toBe(true);
        } else if (!allows(relaxed(statements, false), {}, resource)) refused++;
      },
    ),
    { numRuns: 3_000, seed: 1 },
  );
  // It is neither always so nor never.
  expect(allowed).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
});
