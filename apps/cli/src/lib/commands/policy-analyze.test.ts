import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allGuardrails } from '@paddock/guardrails/catalogue';
import { caseEnvironment, exampleParametersOf } from '@paddock/guardrails/cases';
import { analyzePolicies } from '@paddock/policy/analyze';
import { afterAll, describe, expect, it } from 'vitest';
import { repository, testWorld } from '../../integration/test-world.ts';

const world = testWorld();
const folder = mkdtempSync(join(tmpdir(), 'paddock-analyze-'));
afterAll(() => {
  world.remove();
  rmSync(folder, { recursive: true, force: true });
});
const examples = (which: string): readonly string[] => globSync(`examples/policies/${which}`, { cwd: repository }).toSorted();

describe('paddock policy analyze', () => {
  it('ends with 1 for an error, and tells place, reason, fix and request', async () => {
    const file = 'examples/policies/faulty/left-out-passes.scp.json';
    const { exitCode, out } = await world.run('policy', 'analyze', file);
    expect(exitCode).toBe(1);
    expect(out).toContain(`${file}:11:11: error: `);
    for (const part of ['why: ', 'fix: ', 'this request is allowed', '"action":"sagemaker:CreateNotebookInstance"', 'scp policy, 1 error'])
      expect(out).toContain(part);
  });

  it('ends with 0 where nothing is wrong, and for warnings', async () => {
    const mended = await world.run('policy', 'analyze', ...examples('mended/nothing-left.*'));
    expect(mended).toMatchObject({ exitCode: 0, out: expect.stringContaining('nothing found') as unknown });
    expect((await world.run('policy', 'analyze', ...examples('faulty/exemption-open.*'))).exitCode).toBe(0);
  });

  it('takes the files as one set: rules that leave nothing together', async () => {
    const files = examples('faulty/nothing-left.*');
    for (const file of files) expect((await world.run('policy', 'analyze', file)).exitCode).toBe(0);
    const { exitCode, out } = await world.run('policy', 'analyze', '--json', ...files);
    expect(exitCode).toBe(1);
    const { findings } = JSON.parse(out) as { readonly findings: readonly object[] };
    expect(findings).toMatchObject([{ code: 'policy/nothing-left', severity: 'error', decision: 'denied', request: { context: {} } }]);
  });

  it('writes SARIF, and requests that evaluate --batch decides as the findings say', async () => {
    const [sarif, requests] = [join(folder, 'out.sarif'), join(folder, 'requests.jsonl')];
    const files = examples('faulty/{left-out-passes,denied-always,update-passes}.*');
    expect(files).toHaveLength(3);
    const { out } = await world.run('policy', 'analyze', '--json', '--sarif', sarif, '--requests', requests, ...files);
    const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly decision: string }[] };
    const log = JSON.parse(readFileSync(sarif, 'utf8')) as { readonly runs: readonly { readonly results: readonly unknown[] }[] };
    expect(log.runs[0]?.results).toHaveLength(findings.length);
    const decided = (await world.run('policy', 'evaluate', '--batch', requests)).out.trim().split('\n');
    expect(decided.map((line) => ((JSON.parse(line) as { decision: string }).decision === 'allowed' ? 'allowed' : 'denied'))).toEqual(
      findings.map(({ decision }) => decision),
    );
  });

  it('takes the kind from the option before the name of the file', async () => {
    const file = 'examples/policies/mended/sibling-passes.scp.json';
    expect((await world.run('policy', 'analyze', file)).out).toContain('scp policy');
    expect((await world.run('policy', 'analyze', '--kind', 'boundary', file)).out).toContain('boundary policy');
    expect((await world.run('policy', 'analyze', '--kind', 'nope', file)).error).toContain('usage/unknown-name');
  });
});

describe('the guardrails of Paddock, as one set', () => {
  const sources = allGuardrails().map((guardrail) => ({
    file: `${guardrail.id}.json`,
    kind: guardrail.mechanism,
    text: JSON.stringify({
      Version: '2012-10-17',
      Statement: guardrail.statements(parametersOf(guardrail.id), caseEnvironment),
    }),
  }));

  it('have no error and no warning; notes are on actions that were left out after review', () => {
    const { findings } = analyzePolicies(sources);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect([...new Set(findings.map(({ code }) => code))].filter((code) => code !== 'policy/family-passes')).toEqual([]);
  }, 60_000);
});

function parametersOf(id: string): Readonly<Record<string, unknown>> {
  return id === 'regions' ? { allowed: ['eu-west-1'] } : exampleParametersOf(id);
}
