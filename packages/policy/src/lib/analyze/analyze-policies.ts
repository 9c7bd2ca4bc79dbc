import { sortDiagnostics } from '@paddock/base/diagnostics';
import { compilePolicy } from '../compile/compile-policy.ts';
import { evaluate } from '../../evaluate.ts';
import { lintPolicy } from '../lint/lint-policy.ts';
import { requestOf } from '../prove/search/find-request.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';
import { createReporter } from '../syntax/reporter.ts';
import { analysisRules } from './analysis-rules.ts';
import type { ReportFinding } from './analysis-rule.ts';
import type { PolicyFinding } from './finding.ts';
import { Subject } from './subject.ts';
import { batchPolicies } from './surroundings.ts';

export interface PolicySource {
  /** JSON. */
  readonly text: string;
  /** Named in the findings. */
  readonly file: string;
  readonly kind: PolicyKind;
}

export interface AnalyzeOptions {
  /** Budget of each question to the prover, in its steps. A question that runs out of it leads to no finding. Default 20,000. */
  readonly steps?: number;
}

export interface Analysis {
  /** By file and position. */
  readonly findings: readonly PolicyFinding[];
  /** Questions that the prover left open, with the reason: there may be findings that were not made. */
  readonly unanswered: readonly { readonly file: string; readonly why: string }[];
}

const defaultSteps = 20_000;

/** Said better by a rule of the analyser, which shows a request, or says it only where a request shows it. */
const saidByAnalysis: readonly string[] = ['policy/key-never-filled', 'policy/two-keys-in-null', 'policy/set-operator-missing'];

const saidWithRequest: Readonly<Record<string, string>> = { 'policy/for-all-values-in-allow': 'policy/empty-passes' };

/**
 * Finds what policies say otherwise than was meant. The policies are taken as one set: those of a kind are attached to the same principal, account
 * or node, and a request that one of them denies is no way round another. Each finding of the analyser shows a request, decided by `evaluate`;
 * what `lintPolicy` says is among the findings too, without one. Pure and deterministic; throws nothing.
 */
export function analyzePolicies(sources: readonly PolicySource[], options: AnalyzeOptions = {}): Analysis {
  const linted = sources.map((source) => ({ source, ...lintPolicy(source.text, source.kind, { file: source.file }) }));
  const policies = linted.flatMap(({ policy, source, diagnostics }) =>
    policy === undefined ? [] : [{ policy: compilePolicy(policy, source.kind), file: source.file, diagnostics }],
  );
  const set = policies.map(({ policy }) => policy);
  const subjects = policies.map(({ policy, file, diagnostics }) => ({
    file,
    subject: new Subject(policy, set, diagnostics, options.steps ?? defaultSteps),
  }));
  const analysed = subjects.flatMap(({ subject, file }) => findingsOf(subject, file));
  // What lint says without a request is left out where the analyser says it with one.
  const places = new Set(analysed.map(({ file, line, column, code }) => `${file} ${line} ${column} ${code}`));
  const dead = new Set(
    analysed.filter(({ code }) => code === 'policy/dead-statement').map(({ file, path }) => `${file} ${statementOf(path)}`),
  );
  const forms = linted
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ code }) => !saidByAnalysis.includes(code))
    .filter(({ code, file, line, column }) => !places.has(`${file} ${line} ${column} ${saidWithRequest[code] ?? code}`))
    .filter(({ code, file, path }) => code !== 'policy/resource-never-matched' || !dead.has(`${file} ${statementOf(path)}`));
  return {
    findings: sortDiagnostics([...forms, ...analysed]),
    unanswered: subjects.flatMap(({ subject, file }) => [...subject.ask.open].map((why) => ({ file, why }))),
  };
}

function findingsOf(subject: Subject, file: string): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  for (const rule of analysisRules) {
    const report: ReportFinding = (place, text, { request, decision, under }) => {
      const policies = under ?? subject.around(effectAt(subject, place.path));
      const outcome = evaluate(requestOf(request), policies).decision === 'allowed' ? 'allowed' : 'denied';
      if (outcome !== decision) return;
      const reporter = createReporter(file);
      reporter.report(rule.code, place, text);
      findings.push({ ...reporter.diagnostics[0]!, request, decision, policies: batchPolicies(policies) });
    };
    rule.check(subject, report);
  }
  return findings;
}

/** Of the statement that a path lies in. */
function effectAt(subject: Subject, path: string): 'Allow' | 'Deny' {
  return subject.statements[statementOf(path)]!.effect;
}

/** The index of the statement that a path lies in; 0 where Statement is no list. */
function statementOf(path: string | undefined): number {
  return Number(/^Statement\[(\d+)\]/.exec(path ?? '')?.[1] ?? 0);
}
