import { describe, expect, it } from 'vitest';
import { analyzePolicies, toSarif } from '../../../analyze.ts';
import { exampleSets } from '../testing/example-sets.ts';

const findings = exampleSets('faulty').flatMap(({ sources }) => analyzePolicies(sources).findings);
const log = toSarif(findings);
const [run] = log.runs;

/** What GitHub's documentation, "SARIF support for code scanning", says of the properties that it demands. */
describe('the SARIF log', () => {
  it('is version 2.1.0 with one run of the driver paddock', () => {
    expect(JSON.parse(JSON.stringify(log))).toEqual(log);
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') as unknown });
    expect(log.runs).toHaveLength(1);
    expect(run?.tool.driver.name).toBe('paddock');
  });

  it('has a rule for each code, with descriptions and help of at most 1,024 characters, and no other', () => {
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual([...new Set(findings.map(({ code }) => code))].toSorted());
    for (const { shortDescription, fullDescription, help, defaultConfiguration } of run?.tool.driver.rules ?? []) {
      for (const { text } of [shortDescription, fullDescription, help]) {
        expect(text.length).toBeGreaterThan(10);
        expect(text.length).toBeLessThan(1_024);
      }
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
    }
  });

  it('has a result for each finding, at its place in a file of the repository', () => {
    expect(run?.results).toHaveLength(findings.length);
    for (const [index, { ruleId, ruleIndex, locations, message, level }] of (run?.results ?? []).entries()) {
      const finding = findings[index]!;
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(ruleId).toBe(finding.code);
      expect(level).toBe(finding.severity === 'info' ? 'note' : finding.severity);
      expect(message.text).toContain(finding.summary);
      expect(message.text).toContain(JSON.stringify(finding.request));
      expect(locations).toEqual([
        {
          physicalLocation: {
            artifactLocation: { uri: finding.file },
            region: { startLine: finding.line, startColumn: finding.column },
          },
        },
      ]);
      expect(locations[0]?.physicalLocation.artifactLocation.uri).not.toMatch(/^\/|^[a-z]+:/);
    }
  });

  it('knows a finding again in the next run, and tells findings apart', () => {
    const prints = (run?.results ?? []).map(({ partialFingerprints }) => partialFingerprints['paddock/v1']);
    expect(new Set(prints).size).toBe(findings.length);
    expect(toSarif(findings)).toEqual(log);
  });
});

it('a log of no findings has a run without results', () => {
  expect(toSarif([]).runs).toMatchObject([{ results: [], tool: { driver: { rules: [] } } }]);
});
