import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBlueprint } from './blueprint.ts';
import { proveOwnGuardrail, readGuardrailFolder } from './own-guardrails.ts';
import { resolve } from './resolve.ts';

const acme = join(import.meta.dirname, '../../../examples/acme/guardrails/labelling-by-staff');
const declaration = readFileSync(join(acme, 'guardrail.yaml'), 'utf8');
const cases = readFileSync(join(acme, 'cases.json'), 'utf8');

type Files = Readonly<Record<string, string>>;
const reader = (files: Files) => (path: string) => files[path];
const files = (yaml: string, json = cases): Files => ({ 'g/labelling/guardrail.yaml': yaml, 'g/labelling/cases.json': json });
const read = (given: Files, ...ids: readonly string[]) => readGuardrailFolder('g', ids.length === 0 ? ['labelling'] : ids, reader(given));

/** The declaration with one text in place of another, which must be there. */
function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}
const found = (given: Files): readonly string[] => {
  const { guardrails, diagnostics } = read(given);
  return [...diagnostics, ...guardrails.flatMap((guardrail) => proveOwnGuardrail(guardrail).diagnostics)].map(
    ({ code, file, line, path }) => `${code} ${file?.split('/').at(-1)}:${line} ${path}`,
  );
};
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a guardrail of one’s own', () => {
  it('is under the meta-test: nothing is wrong with Acme’s, and a claim falls without each statement', () => {
    const { guardrails, diagnostics } = read(files(declaration));
    expect(diagnostics).toEqual([]);
    const proof = proveOwnGuardrail(guardrails[0]!);
    expect(proof.diagnostics).toEqual([]);
    expect(proof.statements.map(({ sid, cases: pairs, falls }) => [sid, pairs.length, falls.map(({ claim }) => claim)])).toEqual([
      ['LabellingByStaff', 4, ['labelling/no-crowd']],
      ['StaffIsNamedByAdmins', 2, ['labelling/nobody-enlists-himself']],
    ]);
  });
  it('takes its families from the data', () => {
    const { guardrail } = read(files(declaration)).guardrails[0]!.entry;
    const environment = { organisationId: 'o', ouPath: (ou: string) => ou, roleArns: (names: readonly string[]) => names };
    expect(guardrail.statements({ workforces: ['vendor-crowd'] }, environment)).toEqual([
      {
        Sid: 'LabellingByStaff',
        Effect: 'Deny',
        Action: ['sagemaker:CreateFlowDefinition', 'sagemaker:CreateLabelingJob'],
        Resource: '*',
        Condition: { StringNotEquals: { 'sagemaker:WorkteamType': ['vendor-crowd'] } },
      },
      {
        Sid: 'StaffIsNamedByAdmins',
        Effect: 'Deny',
        Action: ['sagemaker:CreateWorkforce', 'sagemaker:CreateWorkteam', 'sagemaker:UpdateWorkforce', 'sagemaker:UpdateWorkteam'],
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': ['admin'] } },
      },
    ]);
    expect(() => guardrail.statements({ workforces: ['public-crowd'] }, environment)).toThrow('private-crowd');
  });
  it('needs a case for every statement', () => {
    const others = JSON.stringify((JSON.parse(cases) as { deniedBy: string }[]).filter(({ deniedBy }) => deniedBy === 'LabellingByStaff'));
    const at = lineOf(declaration, '- Sid: StaffIsNamedByAdmins');
    expect(found(files(declaration, others))).toEqual([
      'guardrail/exemption guardrail.yaml:14 exempts.admin',
      `guardrail/no-case guardrail.yaml:${at} statements[1]`,
    ]);
  });
  it('needs cases that hold', () => {
    const json = changed(cases, 'workteam/public-crowd/default', 'workteam/private-crowd/default');
    expect(found(files(declaration, json))).toEqual(['guardrail/case-fails cases.json:4 [0].request']);
  });
  it('needs a claim that falls without a statement, and with the statement weakened', () => {
    const start = declaration.indexOf('  - id: nobody-enlists-himself');
    const one = declaration.slice(0, start) + declaration.slice(declaration.indexOf('caveats:'));
    const at = lineOf(declaration, '- Sid: StaffIsNamedByAdmins');
    expect(found(files(one))).toEqual([`guardrail/unclaimed-statement guardrail.yaml:${at} statements[1]`]);
    const narrow = "ArnNotLike: { 'aws:PrincipalArn': '{{exempts}}' }\n          StringEquals: { 'aws:PrincipalTag/team': one }\n\ncaveats";
    const weak = changed(declaration, "ArnNotLike: { 'aws:PrincipalArn': '{{exempts}}' }\n\ncaveats", narrow);
    expect(found(files(weak))).toEqual([`guardrail/unclaimed-statement guardrail.yaml:${at} statements[1]`]);
  });
  it('needs claims that hold, and is shown the request that breaks one', () => {
    const more = changed(declaration, "Action: '{{actions:human}}'", "Action: ['{{actions:human}}', 'sagemaker:CreateModel']");
    expect(found(files(more))).toEqual([`guardrail/false-claim guardrail.yaml:${lineOf(more, '- id: no-crowd')} claims[0]`]);
    const { guardrails } = read(files(more));
    expect(proveOwnGuardrail(guardrails[0]!).diagnostics[0]!.detail).toContain('"sagemaker:CreateModel"');
  });
  it('fits a document', () => {
    const many = Array.from({ length: 600 }, (_item, index) => `'arn:aws:s3:::bucket-${index}'`).join(', ');
    const long = changed(declaration, "Resource: '*'", `Resource: ['*', ${many}]`);
    expect(found(files(long))).toContain(`guardrail/too-long guardrail.yaml:${lineOf(long, '- Sid: LabellingByStaff')} statements[0]`);
  });
  it('exempts roles of the table only, and by `exempts` only', () => {
    const stranger = changed(declaration, '  admin: enters', '  chief: enters');
    expect(found(files(stranger))).toEqual(['guardrail/unknown-role guardrail.yaml:14 exempts.chief']);
    const literal = changed(declaration, "'{{exempts}}'", "['{{exempts}}', 'arn:aws:iam::*:role/mine']");
    expect(found(files(literal))).toContain('guardrail/exemption guardrail.yaml:13 exempts');
    const caller = changed(cases, '"as": "admin"', '"as": "admni"');
    expect(found(files(declaration, caller))[0]).toMatch(/^guardrail\/unknown-role cases\.json:\d+ \[4\]\.allowedWith\.as$/);
  });
  it('has cases in JSON, also with tabs, and nothing else', () => {
    expect(found(files(declaration, cases.replaceAll('  ', '\t')))).toEqual([]);
    expect(found(files(declaration, changed(cases, '"have letters labelled by the crowd, or by staff"', 'plain')))).toEqual([
      'guardrail/not-json cases.json:1 undefined',
    ]);
  });
  it('does not take the Sid of another one', () => {
    const second = { 'g/second/guardrail.yaml': declaration, 'g/second/cases.json': cases };
    const { diagnostics } = read({ ...files(declaration), ...second }, 'labelling', 'second');
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'guardrail/sid-taken g/second/guardrail.yaml',
      'guardrail/sid-taken g/second/guardrail.yaml',
    ]);
  });
});

const ofResources = `title: Contracts stay with the organisation
intent: Whoever is handed a link to the contracts from outside opens nothing.
mechanism: rcp
parameters:
  prefix: { type: text, about: Prefix of the buckets, default: contracts }
  writes: { type: boolean, about: Whether writing is denied too, default: true }
statements:
  - Sid: ContractsAreRead
    Effect: Deny
    Principal: '*'
    Action: s3:GetObject
    Resource: 'arn:aws:s3:::{{parameter:prefix}}-*/*'
    Condition: { StringNotEquals: { 'aws:PrincipalOrgID': '{{organisation}}' } }
  - Sid: ContractsAreWritten
    when: { writes: true }
    Effect: Deny
    Principal: '*'
    Action: s3:PutObject
    Resource: 'arn:aws:s3:::{{parameter:prefix}}-*/*'
    Condition: { StringNotEquals: { 'aws:PrincipalOrgID': '{{organisation}}' } }
claims:
  - id: nobody-outside
    text: Nobody outside the organisation reads or writes a contract.
    requests:
      - Effect: Allow
        Action: [s3:GetObject, s3:PutObject]
        Resource: 'arn:aws:s3:::{{parameter:prefix}}-*/*'
        Condition: { StringNotEquals: { 'aws:PrincipalOrgID': '{{organisation}}' } }
sources: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html']
`;
const pair = (action: string, deniedBy: string) => ({
  name: action,
  request: { action, resource: 'arn:aws:s3:::contracts-eu/1', context: { 'aws:PrincipalOrgID': 'o-other' } },
  deniedBy,
  allowedWith: { 'context/aws:PrincipalOrgID': 'o-acme123456' },
});
const contracts: Files = {
  'guardrails/contracts/guardrail.yaml': ofResources,
  'guardrails/contracts/cases.json': JSON.stringify([
    pair('s3:GetObject', 'ContractsAreRead'),
    pair('s3:PutObject', 'ContractsAreWritten'),
  ]),
};
const blueprint = (rest: string, given: Files = contracts) => {
  const text = `paddock: 1\norganisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }\n${rest}\n`;
  const folders = Map.groupBy(Object.keys(given), (path) => path.split('/')[0]!);
  return parseBlueprint(text, 'p.yaml', reader(given), (path) => {
    const inside = folders.get(path)?.flatMap((file) => file.split('/')[1] ?? []);
    return inside && [...new Set(inside)];
  });
};

describe('in a blueprint', () => {
  it('is found beside it, proven, and put on nodes with parameters like one of Paddock’s', () => {
    const parsed = blueprint('root: { guardrails: { contracts: { prefix: deeds, writes: false } } }');
    expect(parsed.diagnostics).toEqual([]);
    expect(parsed.blueprint!.ownGuardrails.guardrails.flatMap((own) => proveOwnGuardrail(own).diagnostics)).toEqual([]);
    const { estate, guardrails, library } = resolve(parsed.blueprint!);
    expect(guardrails).toEqual([{ guardrail: 'contracts', target: 'root', parameters: { prefix: 'deeds', writes: false } }]);
    expect(library.entry('contracts')!.claims.map(({ id }) => id)).toEqual(['contracts/nobody-outside']);
    expect(estate!.policies).toMatchObject([
      {
        name: 'paddock-contracts',
        description: 'Contracts stay with the organisation',
        type: 'RESOURCE_CONTROL_POLICY',
        document: {
          Statement: [
            {
              Resource: 'arn:aws:s3:::deeds-*/*',
              Condition: { StringNotEquals: { 'aws:PrincipalOrgID': '{{organisation}}' } },
            },
          ],
        },
      },
    ]);
  });
  it('has its parameters checked where they are given', () => {
    const { diagnostics } = resolve(blueprint('root: { guardrails: { contracts: { prefx: deeds } } }').blueprint!);
    expect(diagnostics).toMatchObject([{ code: 'blueprint/unknown-key', line: 3, fix: 'Did you mean "prefix"?' }]);
  });
  it('is told once where it is broken, and not as unknown where it is attached', () => {
    const broken = { ...contracts, 'guardrails/contracts/guardrail.yaml': changed(ofResources, 'mechanism: rcp', 'mechanism: scp') };
    const parsed = blueprint('root: { guardrails: { contracts: true } }', broken);
    expect(parsed.diagnostics.length).toBeGreaterThan(0);
    expect(parsed.diagnostics.every(({ file }) => file?.startsWith('guardrails/contracts/'))).toBe(true);
    expect(resolve(parsed.blueprint!).diagnostics).toEqual([]);
  });
  it('may stand in another folder, which must then be there', () => {
    const moved = Object.fromEntries(Object.entries(contracts).map(([path, text]) => [path.replace('guardrails/', 'ours/'), text]));
    expect(blueprint('ownGuardrails: ours', moved).blueprint!.ownGuardrails.guardrails).toHaveLength(1);
    expect(blueprint('ownGuardrails: ours').diagnostics).toMatchObject([
      { code: 'blueprint/missing-file', line: 3, path: 'ownGuardrails' },
    ]);
    expect(blueprint('', {}).diagnostics).toEqual([]);
  });
});
