import type { Severity } from '@paddock/base/diagnostics';
import type { PolicyFinding } from '../finding.ts';
import type { SarifLevel, SarifLog, SarifResult, SarifRule } from './sarif.ts';

/** What a code stands for. */
export interface Mistake {
  readonly code: string;
  readonly title: string;
  readonly help?: string;
}

const levels: Readonly<Record<Severity, SarifLevel>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Findings as SARIF 2.1.0 with what GitHub's code scanning demands: a rule with descriptions and help for each result, a relative path, a line.
 * Source: OASIS sarif-v2.1.0, and GitHub docs, "SARIF support for code scanning".
 * @param mistakes the codes that findings may have; the rules are those of them that do
 * @param fingerprint a stable text for a finding, so that the next run knows it again
 */
export function sarifLog(
  findings: readonly PolicyFinding[],
  mistakes: readonly Mistake[],
  fingerprint: (text: string) => string,
): SarifLog {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  const rules = codes.map((code) => ruleOf(code, mistakes, findings));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'paddock', informationUri: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html', rules },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, codes.indexOf(finding.code), fingerprint)),
      },
    ],
  };
}

function ruleOf(code: string, mistakes: readonly Mistake[], findings: readonly PolicyFinding[]): SarifRule {
  const { title = code, help = title } = mistakes.find((mistake) => mistake.code === code) ?? {};
  const of = findings.filter((finding) => finding.code === code);
  const severity = (['error', 'warning', 'info'] as const).find((each) => of.some((finding) => finding.severity === each)) ?? 'info';
  return {
    id: code,
    name: code.replace(/^policy\//, ''),
    shortDescription: { text: title },
    fullDescription: { text: help },
    help: { text: help },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['security', 'iam'], precision: 'high' },
  };
}

function resultOf(finding: PolicyFinding, ruleIndex: number, fingerprint: (text: string) => string): SarifResult {
  const { code, severity, summary, detail, fix, file, line, column, path, request, decision } = finding;
  const shown = request === undefined ? [] : [`This request is ${decision}: ${JSON.stringify(request)}`];
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: {
      text: [summary, detail, fix === undefined ? undefined : `Fix: ${fix}`, ...shown].filter((part) => part !== undefined).join('\n'),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI((file ?? 'policy.json').replaceAll('\\', '/')) },
          region: { startLine: line ?? 1, startColumn: column ?? 1 },
        },
      },
    ],
    partialFingerprints: { 'paddock/v1': fingerprint(`${code} ${file ?? ''} ${path ?? ''}`) },
    ...(request === undefined ? {} : { properties: { request, decision } }),
  };
}
