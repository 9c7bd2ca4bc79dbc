import { readFileSync, readdirSync } from 'node:fs';
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
    const parsed = parseBlueprint(
      readFileSync(file, 'utf8'),
      file,
      (path) => readFileSync(join(file, '..', path), 'utf8'),
      (path) => readdirSync(join(file, '..', path)),
    );
    expect(parsed.diagnostics).toEqual([]);
    expect(resolve(parsed.blueprint!).diagnostics).toEqual([]);
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
      'blueprint/unknown-key 9:5 ous.sandbox.gaurdrails',
      'blueprint/invalid-value 11:21 ous.sandbox.accounts.x.purpose',
    ]);
    expect(parseBlueprint(text, 'p.yaml').diagnostics[3]?.fix).toBe('Did you mean "guardrails"?');
  });
  it('reports YAML that is none, and keys given twice', () => {
    expect(problems(`${head}ous: [\n`)[0]).toContain('blueprint/yaml-syntax 7:1');
    expect(problems(`${head}paddock: 1\n`)).toEqual(['blueprint/yaml-syntax 6:1 ']);
  });
  it('reports aliases that name nothing or multiply, and a second document', () => {
    expect(problems(`${head}ous: { a: *gone, b: *lost }\n`)).toEqual(['blueprint/yaml-syntax 6:11 ', 'blueprint/yaml-syntax 6:21 ']);
    const levels = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
        (key, index) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefg'[index]}`).join(', ')}]`,
      ),
    ];
    expect(problems(`${levels.join('\n')}\n`)).toEqual(['blueprint/yaml-syntax 1:1 ']);
    const [second] = parseBlueprint(`${head}---\n${head}`, 'p.yaml').diagnostics;
    expect(second).toMatchObject({ line: 6, summary: 'A second document starts here; a file holds one' });
  });
  it('warns of a region that is none', () => {
    const { diagnostics, blueprint } = parseBlueprint(head.replace('[eu-west-1]', '[us-east-1, eu-wst-1]'), 'p.yaml');
    expect(blueprint).toBeDefined();
    expect(diagnostics).toMatchObject([
      { code: 'blueprint/unknown-region', severity: 'warning', line: 5, column: 24, fix: 'Did you mean "eu-west-1"?' },
    ]);
  });
  it('says what is wrong with a value, once, and in plain words', () => {
    const said = (text: string): readonly string[] => {
      const { blueprint, diagnostics } = parseBlueprint(text, 'p.yaml');
      return (blueprint === undefined ? diagnostics : resolve(blueprint).diagnostics).map(({ summary }) => summary);
    };
    expect(said('')).toEqual(['the file: is empty']);
    expect(said(head.replace('[eu-west-1]', '[]'))).toEqual(['regions: must have at least 1 entry']);
    expect(said(head.replace('name: Acme', "name: ''"))).toEqual(['name: must have at least 1 character']);
    const guardrails = '{ instance-types: { allowed: [m5.large] }, regions: { allowed: [] } }';
    expect(said(`${head}ous: { sandbox: { guardrails: ${guardrails} } }\n`)).toEqual([
      'allowed[0]: must be an instance type or pattern such as ml.m5.xlarge or ml.g5.*',
      'allowed: must have at least 1 entry',
    ]);
    expect(said(`${head}preset: ml-organisation\nlinesOfBusiness: { retail: { name: Größe } }\n`)).toEqual([
      '"Größe Shared Services" cannot be the name of an account: AWS takes 1 to 50 characters of plain ASCII',
    ]);
  });
  it('exports a JSON Schema that names every top-level key', () => {
    expect(Object.keys(blueprintJsonSchema()['properties'] as object)).toEqual([
      'paddock',
      'organisation',
      'preset',
      'root',
      'ous',
      'linesOfBusiness',
      'teams',
      'ownGuardrails',
      'stewards',
    ]);
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
  it('lays the blueprint over the preset: changes, leaves out and adds', () => {
    const { blueprint } = parseBlueprint(
      `${head}preset: ml-organisation
root: { guardrails: { cost-tags: false } }
ous:
  infrastructure: null
  security: { accounts: { security-tooling: null, audit: { purpose: security-tooling } } }
  sandbox: { name: Playground, guardrails: { instance-types: { allowed: [ml.t3.medium] } } }
`,
      'p.yaml',
    );
    const { estate } = resolve(blueprint!);
    const ids = estate!.accounts.map((account) => account.logicalId);
    expect(estate!.ous.map((ou) => ou.name)).toContain('Playground');
    expect(estate!.ous.map((ou) => ou.logicalId)).not.toContain('infrastructure');
    expect(ids).toContain('audit');
    expect(ids).not.toContain('security-tooling');
    expect(estate!.policies.map((policy) => policy.logicalId)).not.toContain('cost-tags');
    const types = estate!.policies.filter((policy) => policy.guardrails.includes('instance-types'));
    expect(JSON.stringify(types.find((policy) => policy.targets.includes('sandbox'))!.document)).toContain('ml.t3.medium');
  });
  const team = (changes: Readonly<Record<string, string>>): string =>
    Object.entries({
      team: 'churn',
      lineOfBusiness: 'retail',
      owner: 'ana@acme.example',
      purpose: 'Predict who leaves',
      dataClass: 'internal',
      pattern: 'mlops',
      costCenter: '"1"',
      monthlySpendUsd: '100',
      members: '{}',
      ...changes,
    })
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('');
  const withTeams = (files: Readonly<Record<string, string>>) =>
    parseBlueprint(
      `${head}preset: ml-organisation\nlinesOfBusiness: { retail: {} }\nteams: [${Object.keys(files).join(', ')}]\n`,
      'p.yaml',
      (path) => files[path],
    );
  it.each([
    ['sandbox', 'internal', { 'churn-sandbox': 'sandbox' }],
    ['project', 'internal', { 'churn-sandbox': 'sandbox', 'churn-dev': 'workloads-dev' }],
    [
      'mlops',
      'regulated',
      {
        'churn-sandbox': 'sandbox',
        'churn-dev': 'regulated-dev',
        'churn-preprod': 'regulated-preprod',
        'churn-prod': 'regulated-prod',
        'churn-automation': 'deployments-prod',
      },
    ],
  ])('gives a project with pattern %s on %s data its accounts', (pattern, dataClass, expected) => {
    const { blueprint, diagnostics } = withTeams({ 'churn.yaml': team({ pattern, dataClass }) });
    expect(diagnostics).toEqual([]);
    const accounts = resolve(blueprint!).estate!.accounts.filter((account) => account.logicalId.startsWith('churn-'));
    expect(Object.fromEntries(accounts.map((account) => [account.logicalId, account.ou]))).toEqual(expected);
    expect(accounts.every((account) => account.tags['CostCenter'] === '1')).toBe(true);
  });
  it('lets only the Automation account of the same project take the deploy role', () => {
    const { blueprint } = withTeams({ 'churn.yaml': team({}) });
    const prod = resolve(blueprint!).estate!.accounts.find((account) => account.logicalId === 'churn-prod')!;
    expect(prod.roles.find((role) => role.name === 'deploy')!.trust.Statement[0]!.Principal).toEqual({
      AWS: 'arn:aws:iam::{{account:churn-automation}}:role/paddock/automation',
    });
  });
  it('reports what is wrong in the files of teams where it stands', () => {
    const parsed = parseBlueprint(
      `${head}teams: [a.yaml, gone.yaml]\n`,
      'conf/p.yaml',
      (path) => ({ 'a.yaml': team({ patern: 'x', dataClass: 'secret' }) })[path],
    );
    expect(parsed.diagnostics.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      'blueprint/invalid-value conf/a.yaml:5',
      'blueprint/unknown-key conf/a.yaml:10',
      'blueprint/missing-file conf/p.yaml:6',
    ]);
    const { blueprint } = withTeams({ 'churn.yaml': team({ lineOfBusiness: 'retial' }) });
    expect(resolve(blueprint!).diagnostics.map(({ code, file, line, fix }) => `${code} ${file}:${line} ${fix}`)).toEqual([
      'blueprint/unknown-line-of-business churn.yaml:2 Did you mean "retail"?',
    ]);
  });
});
