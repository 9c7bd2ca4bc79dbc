import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blueprintJsonSchema, parseBlueprint } from './blueprint.ts';
import { resolve } from './resolve.ts';

const head = `paddock: 1
organisation:
  name: Acme
  accountEmail: aws+{account}@acme.example
  regions: [eu-west-1]
`;
const problems = (text: string): readonly string[] => {
  const parsed = parseBlueprint(text, 'p.yaml');
  const diagnostics = parsed.blueprint === undefined ? parsed.diagnostics : resolve(parsed.blueprint).diagnostics;
  return diagnostics.map(({ code, line, column, path }) => `${code} ${line}:${column} ${path ?? ''}`);
};

describe('parseBlueprint', () => {
  it('takes the example', () => {
    const file = join(import.meta.dirname, '../../../examples/acme/paddock.yaml');
    expect(parseBlueprint(readFileSync(file, 'utf8'), file).diagnostics).toEqual([]);
  });
  it('reports every schema problem at once, each where it stands', () => {
    const text = `paddock: 1
organisation:
  name: Acme
  accountEmail: aws+acme.example
  managementAccount: 123
  regions: [eu-west]
ous:
  sandbox:
    gaurdrails: {no-hosting: true}
    accounts:
      x: { purpose: lab }
`;
    expect(problems(text)).toEqual([
      'blueprint/invalid-value 4:17 organisation.accountEmail',
      'blueprint/invalid-value 5:22 organisation.managementAccount',
      'blueprint/invalid-value 6:13 organisation.regions[0]',
      'blueprint/invalid-value 11:21 ous.sandbox.accounts.x.purpose',
      'blueprint/unknown-key 9:5 ous.sandbox.gaurdrails',
    ]);
    expect(parseBlueprint(text, 'p.yaml').diagnostics.at(-1)?.fix).toBe('Did you mean "guardrails"?');
  });
  it('reports YAML that is none, and keys given twice', () => {
    expect(problems(`${head}ous: [\n`)[0]).toContain('blueprint/yaml-syntax 7:1');
    expect(problems(`${head}paddock: 1\n`)).toEqual(['blueprint/yaml-syntax 6:1 ']);
  });
  it('exports a JSON Schema that names every top-level key', () => {
    expect(Object.keys(blueprintJsonSchema()['properties'] as object)).toEqual(['paddock', 'organisation', 'root', 'ous']);
  });
});

describe('resolve', () => {
  it('reports unknown guardrails, wrong parameters, clashes and bad names at once', () => {
    expect(
      problems(`${head}ous:
  sandbox:
    guardrails: { no-hostng: true, instance-types: { allowed: [m5] }, vpc-required: { x: 1 } }
    accounts:
      one: { purpose: sandbox, email: same@acme.example }
      One: { purpose: sandbox }
  other:
    name: Sandbox
    guardrails: { sandbox-detached: { ou: sandbx } }
    accounts:
      one: { purpose: dev, email: same@acme.example }
`),
    ).toEqual([
      'blueprint/unknown-guardrail 8:19 ous.sandbox.guardrails.no-hostng',
      'blueprint/invalid-value 8:64 ous.sandbox.guardrails.instance-types.allowed[0]',
      'blueprint/unknown-key 8:87 ous.sandbox.guardrails.vpc-required.x',
      'blueprint/invalid-name 11:7 ous.sandbox.accounts.One',
      'blueprint/duplicate-name 12:3 ous.other',
      'blueprint/unknown-ou 14:19 ous.other.guardrails.sandbox-detached',
      'blueprint/duplicate-id 16:7 ous.other.accounts.one',
      'blueprint/duplicate-email 16:7 ous.other.accounts.one',
    ]);
  });
  it('refuses trees deeper than AWS nests them, and takes the deepest that it does', () => {
    const nested = (depth: number): string =>
      `${head}ous:\n${Array.from({ length: depth }, (_item, level) => `${'  '.repeat(level * 2 + 1)}level-${level + 1}:\n${'  '.repeat(level * 2 + 2)}ous:\n`).join('')}${'  '.repeat(depth * 2 + 1)}leaf: {}\n`;
    expect(problems(nested(4))).toEqual([]);
    expect(problems(nested(5))).toEqual([expect.stringContaining('blueprint/too-deep')]);
  });
  it('makes one document of a guardrail that two OUs share, and another for other parameters', () => {
    const { blueprint } = parseBlueprint(
      `${head}ous:
  a: { guardrails: { no-hosting: true, instance-types: { allowed: [ml.m5.large] } } }
  b: { guardrails: { no-hosting: true, instance-types: { allowed: [ml.c5.large] } } }
`,
      'p.yaml',
    );
    expect(resolve(blueprint!).estate?.policies.map(({ logicalId, targets }) => [logicalId, targets])).toEqual([
      ['no-hosting', ['a', 'b']],
      ['instance-types', ['a']],
      ['instance-types-b', ['b']],
    ]);
  });
});
