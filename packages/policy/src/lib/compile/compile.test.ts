import { PaddockError } from '@paddock/base/errors';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../document.ts';
import { compilePolicy } from './compile-policy.ts';
import { createPolicyCompiler } from './policy-compiler.ts';

const policy = { Version: '2012-10-17', Statement: [{ Sid: 'Read', Effect: 'Allow', Action: 's3:Get*', Resource: '*' }] };

describe('compilePolicy', () => {
  it('takes text, values and parsed documents', () => {
    const parsed = parsePolicy(JSON.stringify(policy, undefined, 2), 'identity', { file: 'p.json' }).policy;
    for (const source of [policy, JSON.stringify(policy), parsed]) {
      const compiled = compilePolicy(source, 'identity');
      expect(compiled.forAction('s3:getobject').allows.map(({ label }) => label)).toEqual(['Read']);
      expect(compiled.forAction('s3:putobject').allows).toEqual([]);
    }
    expect(compilePolicy(parsed, 'identity').document).toBe(parsed);
  });

  it('reads a document again for another kind, and keeps its lines', () => {
    const parsed = parsePolicy(JSON.stringify(policy, undefined, 2), 'identity', { file: 'p.json' }).policy;
    const { document } = compilePolicy(parsed, 'scp');
    expect(document).toMatchObject({ kind: 'scp', file: 'p.json', statements: [{ place: { line: 4 } }] });
    expect(() => compilePolicy(parsed, 'resource')).toThrow(PaddockError);
  });

  it('throws for what is no valid policy, with all that is wrong', () => {
    const broken = { Version: '2012-10-17', Statement: [{ Effect: 'Permit', Action: 's3:*' }] };
    expect(() => compilePolicy(broken, 'identity')).toThrow(
      expect.objectContaining({
        code: 'input/invalid',
        diagnostics: [{ code: 'policy/bad-effect' }, { code: 'policy/missing-element' }].map(
          (each) => expect.objectContaining(each) as unknown,
        ),
      }),
    );
    for (const source of [undefined, null, 7, 'text', [], {}]) expect(() => compilePolicy(source, 'identity')).toThrow(PaddockError);
  });

  it('does not change with the value that it was made from', () => {
    const value = structuredClone(policy);
    const compiled = compilePolicy(value, 'identity');
    value.Statement[0]!.Action = 's3:*';
    expect(compiled.document.value).toEqual(policy);
    expect(compiled.forAction('s3:putobject').allows).toEqual([]);
  });
});

describe('createPolicyCompiler', () => {
  it('compiles the same content and kind once', () => {
    const compiler = createPolicyCompiler();
    const first = compiler.compile(policy, 'identity');
    expect(compiler.compile(structuredClone(policy), 'identity')).toBe(first);
    expect(compiler.compile(JSON.stringify(policy), 'identity')).toBe(first);
    expect(compiler.compile(policy, 'boundary')).not.toBe(first);
    expect(compiler.size).toBe(2);
  });

  it('does not mistake conditions and actions that only look alike', () => {
    const compiler = createPolicyCompiler();
    const compile = (Action: unknown, value: unknown) =>
      compiler.compile(
        {
          Version: '2012-10-17',
          Statement: { Effect: 'Allow', Action, Resource: '*', Condition: { StringEquals: { 'aws:PrincipalTag/a': value } } },
        },
        'identity',
      );
    const holds = (value: unknown, has: string) =>
      compile('s3:*', value).statements[0]?.conditions[0]?.matches({ value: () => has, resolve: () => undefined });
    expect([holds('a1:b', 'a1:b'), holds(['a', 'b'], 'a1:b'), holds(['a', 'b'], 'b')]).toEqual([true, false, true]);
    expect(compile(['s3:a', 's3:b'], 'x').forAction('s3:a4:s3:b').allows).toEqual([]);
  });

  it('does not keep what it could not compile', () => {
    const compiler = createPolicyCompiler();
    expect(() => compiler.compile({}, 'identity')).toThrow(PaddockError);
    expect(compiler.size).toBe(0);
  });
});
