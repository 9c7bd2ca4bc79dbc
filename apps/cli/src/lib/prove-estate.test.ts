import { parseBlueprint } from '@paddock/blueprint/blueprint';
import { resolve } from '@paddock/blueprint/resolve';
import { describe, expect, it } from 'vitest';
import { repository } from '../integration/test-world.ts';
import { loadEstate } from './load-estate.ts';
import { proveEstate } from './prove-estate.ts';

const loaded = (text: string, files: Readonly<Record<string, string>> = {}) => {
  const { blueprint, diagnostics } = parseBlueprint(text, 'p.yaml', (path) => files[path]);
  const { estate, guardrails, library, diagnostics: found } = resolve(blueprint!);
  expect([...diagnostics, ...found].filter(({ severity }) => severity === 'error')).toEqual([]);
  return { estate: estate!, guardrails, library };
};
const head = 'paddock: 1\norganisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }\n';
const open = (text: string, options = {}) =>
  proveEstate(loaded(text), options).flatMap(({ name, claims }) =>
    claims.filter(({ verdict }) => verdict.verdict !== 'proven').map(({ id, verdict }) => `${name}: ${id} ${verdict.verdict}`),
  );

describe('proveEstate', () => {
  it('proves every claim on the example, for every chain', () => {
    const places = proveEstate(loadEstate({ cwd: repository, options: { blueprint: 'examples/acme/paddock.yaml' } }));
    expect(places.map(({ name }) => name)).toEqual(expect.arrayContaining(['Sandbox', 'Workloads/Regulated/Prod', 'Deployments/Prod']));
    expect(places.flatMap(({ claims }) => claims).filter(({ verdict }) => verdict.verdict !== 'proven')).toEqual([]);
    expect(places.find(({ name }) => name === 'Workloads/Regulated/Dev')!.claims.map(({ id }) => id)).toContain('strictness/regulated-dev');
  }, 60_000);
  it('refutes the claim about exemptions where roles are exempted and not protected, and proves it where they are', () => {
    const ou = (guardrails: string): string =>
      `${head}ous: { sandbox: { guardrails: { ${guardrails} }, accounts: { one: { purpose: sandbox } } } }\n`;
    expect(open(ou('governed-tags: true'))).toEqual([
      'Sandbox: protected-roles/nobody-exempts-himself refuted',
      'Sandbox: protected-roles/roles-of-aws-stay-its-own refuted',
    ]);
    expect(open(ou('governed-tags: true, protected-roles: true'))).toEqual([]);
    expect(open(ou('no-hosting: true'))).toEqual([]);
  });
  it('refutes strictness when regulated work misses a guardrail that other work has', () => {
    const stages = (regulated: string): string =>
      `${head}ous:
  workloads-dev: { guardrails: { leave-organisation: true }, accounts: { one: { purpose: dev } } }
  regulated-dev: { guardrails: { ${regulated} }, accounts: { two: { purpose: dev } } }
`;
    expect(open(stages('no-hosting: true'))).toEqual(['Regulated Dev: strictness/regulated-dev refuted']);
    expect(open(stages('leave-organisation: true, no-hosting: true'))).toEqual([]);
  });
  it('says unknown when the budget runs out, for that claim', () => {
    const text = `${head}ous: { sandbox: { guardrails: { vpc-required: true }, accounts: { one: { purpose: sandbox } } } }\n`;
    const [place] = proveEstate(loaded(text), { steps: 20 });
    for (const { verdict } of place!.claims)
      expect(verdict).toMatchObject({ verdict: 'unknown', why: { kind: expect.any(String), detail: expect.any(String) } });
    expect(open(text)).toEqual([]);
  });
  it('gives the same verdicts and the same requests twice', () => {
    const text = `${head}ous: { sandbox: { guardrails: { governed-tags: true }, accounts: { one: { purpose: sandbox } } } }\n`;
    expect(JSON.stringify(proveEstate(loaded(text)))).toBe(JSON.stringify(proveEstate(loaded(text))));
  });
});
