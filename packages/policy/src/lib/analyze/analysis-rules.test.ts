import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analysisMistakes, analyzePolicies, replayLine, type PolicyFinding } from '../../analyze.ts';
import { evaluateBatchLine } from '../../batch.ts';
import { analysisRules } from './analysis-rules.ts';
import { exampleSets } from './testing/example-sets.ts';

const faulty = exampleSets('faulty');
const mended = exampleSets('mended');
const codeOf = (name: string): string => `policy/${name.split('.')[0]}`;

function replayed(finding: PolicyFinding): unknown {
  const outcome = evaluateBatchLine(replayLine(finding)!);
  if (!('result' in outcome)) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.result.decision === 'allowed' ? 'allowed' : 'denied';
}

describe('the rules of the analyser', () => {
  it('are all listed, each with its own code, a title and help', () => {
    const files = readdirSync(new URL('./rules/', import.meta.url)).map((file) => `policy/${file.replace('.ts', '')}`);
    expect(analysisRules.map(({ code }) => code)).toEqual(files.toSorted());
    for (const { title, help } of analysisMistakes()) {
      expect(title).toMatch(/^[^\n]{10,}$/);
      expect(help).toMatch(/^[^\n]{60,}$/);
    }
  });

  it('have a policy each that they find, and it has a mended one', () => {
    expect([...new Set(faulty.map(({ name }) => codeOf(name)))].toSorted()).toEqual(analysisRules.map(({ code }) => code));
    expect(mended.map(({ name }) => name)).toEqual(faulty.map(({ name }) => name));
  });
});

describe.each(faulty.map(({ name, sources }) => [name, sources] as const))('examples/policies/faulty/%s', (name, sources) => {
  const { findings } = analyzePolicies(sources);
  const own = findings.filter(({ code }) => code === codeOf(name));

  it('is found, with its place, the reason, a fix and a request that replays', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const finding of own) {
      expect(finding).toMatchObject({ file: expect.stringMatching(/\.json$/) as unknown, line: expect.any(Number) as unknown });
      expect(finding.summary).toMatch(/^[^\n]{20,}$/);
      expect(finding.detail).toMatch(/^[^\n]{20,}$/);
      expect(finding.fix).toMatch(/^[^\n]{10,}$/);
    }
  });

  it('has only findings whose requests replay', () => {
    for (const finding of findings.filter(({ request }) => request !== undefined)) expect(replayed(finding)).toBe(finding.decision);
    expect(own.every(({ request }) => request !== undefined)).toBe(true);
  });

  it('has the same findings in a second run', () => {
    expect(analyzePolicies(sources)).toEqual({ findings, unanswered: [] });
  });
});

describe.each(mended.map(({ name, sources }) => [name, sources] as const))('examples/policies/mended/%s', (_name, sources) => {
  it('is clean', () => {
    expect(analyzePolicies(sources).findings).toEqual([]);
  });
});
