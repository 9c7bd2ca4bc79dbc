import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyKinds } from './policy-kind.ts';
import { isParsedPolicy, parsePolicy } from './parse-policy.ts';

const text = `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "Own",
    "Effect": "Allow",
    "Action": ["s3:GetObject", "s3:PutObject"],
    "Resource": "*",
    "Condition": { "NumericLessThan": { "s3:max-keys": 10 }, "Bool": { "aws:SecureTransport": true } }
  }
}`;

describe('parsePolicy', () => {
  it('knows the line, column and path of every element', () => {
    const { policy, diagnostics } = parsePolicy(text, 'identity', { file: 'p.json' });
    expect(diagnostics).toEqual([]);
    const [statement] = policy?.statements ?? [];
    expect(statement?.sid).toEqual({ value: 'Own', place: { path: 'Statement.Sid', line: 4, column: 12 } });
    expect(statement?.action.patterns[1]).toEqual({ value: 's3:PutObject', place: { path: 'Statement.Action[1]', line: 6, column: 32 } });
    expect(statement?.conditions[0]?.key).toEqual({
      value: 's3:max-keys',
      place: { path: 'Statement.Condition.NumericLessThan["s3:max-keys"]', line: 8, column: 41 },
    });
    expect(statement?.conditions.map(({ values }) => values[0]?.value)).toEqual(['10', 'true']);
  });

  it('gives the same document for a value, with paths only', () => {
    const fromText = parsePolicy(text, 'identity').policy;
    const fromValue = parsePolicy(JSON.parse(text), 'identity').policy;
    expect(fromValue?.value).toEqual(fromText?.value);
    expect(fromValue?.statements[0]?.action.patterns[1]?.place).toEqual({ path: 'Statement.Action[1]' });
  });

  it('is frozen, and does not change with the value it was read from', () => {
    const value = JSON.parse(text) as { Version: string };
    const { policy } = parsePolicy(value, 'identity');
    value.Version = 'other';
    expect(policy?.value).toMatchObject({ Version: '2012-10-17' });
    expect(Object.isFrozen(policy?.statements[0]?.conditions[0])).toBe(true);
    expect([isParsedPolicy(policy), isParsedPolicy({ ...policy })]).toEqual([true, false]);
  });

  it('takes a policy without Version for 2008-10-17', () => {
    expect(parsePolicy({ Statement: { Effect: 'Deny', Action: '*', Resource: '*' } }, 'scp').policy?.version).toBe('2008-10-17');
  });

  it('gives no policy when anything is wrong', () => {
    expect(parsePolicy(text.replace('"Own"', '7'), 'identity').policy).toBeUndefined();
    expect(parsePolicy('', 'identity').diagnostics).toMatchObject([{ code: 'policy/not-json', line: 1, column: 1 }]);
    expect(parsePolicy('[]', 'identity').diagnostics).toMatchObject([{ code: 'policy/wrong-type' }]);
    expect(parsePolicy(`${text}//`, 'identity').diagnostics).toMatchObject([{ code: 'policy/not-json', line: 10 }]);
  });

  it('finds condition keys that differ by case only', () => {
    const Condition = { StringEquals: { 'aws:TagKeys': 'a', 'AWS:tagkeys': 'b' } };
    const { diagnostics } = parsePolicy({ Statement: { Effect: 'Deny', Action: '*', Resource: '*', Condition } }, 'scp');
    expect(diagnostics).toMatchObject([{ code: 'policy/duplicate-element', path: 'Statement.Condition.StringEquals["AWS:tagkeys"]' }]);
  });

  it('says the same of a text and of its value', () => {
    const parts = fc.constantFrom(
      'Version',
      '2012-10-17',
      'Statement',
      'Effect',
      'Allow',
      'Action',
      's3:*',
      'Resource',
      '*',
      'Condition',
      'Bool',
      'Principal',
      'AWS',
      'Sid',
      'NotAction',
    );
    const value = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        parts,
        fc.boolean(),
        fc.constant(null),
        fc.integer(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(parts, tie('value'), { maxKeys: 5, noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.constantFrom(...policyKinds), (policy, kind) => {
        if (typeof policy === 'string') return;
        const codes = (source: unknown): readonly string[] =>
          parsePolicy(source, kind).diagnostics.map(({ code, path }) => `${code} ${path}`);
        expect(codes(JSON.stringify(policy))).toEqual(codes(policy));
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });
});
