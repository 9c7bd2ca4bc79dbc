import { PaddockError } from '@paddock/base/errors';
import { hasErrors, type Diagnostic } from '@paddock/base/diagnostics';
import { isObject } from '../../batch/is-object.ts';
import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import { createPolicyCompiler, type PolicyCompiler } from '../../compile/policy-compiler.ts';
import { nodeFromText } from '../../json/node-from-text.ts';
import { policyKinds, type PolicyKind } from '../../syntax/policy-kind.ts';
import { createReporter, type Reporter } from '../../syntax/reporter.ts';
import type { RequestWitness } from '../search/witness.ts';
import { comparePolicies, type CompareOptions, type Direction } from './compare-policies.ts';

export interface CompareLineOptions extends CompareOptions {
  /** Shared between the lines of a file. Default: a new one. */
  readonly compiler?: PolicyCompiler;
  /** Named in the diagnostics. */
  readonly file?: string;
  /** 1-based number of the line in the file, for the diagnostics. */
  readonly lineNumber?: number;
}

type YesNo = 'yes' | 'no' | 'unknown';

/** One line of output, its members in this order. */
export interface CompareBatchResult {
  readonly name?: string;
  /** Whether there is a request that the left policy allows and the right one does not. */
  readonly leftNotRight: YesNo;
  readonly rightNotLeft: YesNo;
  /** The requests, per direction whose answer is yes. */
  readonly witness: { readonly leftNotRight?: RequestWitness; readonly rightNotLeft?: RequestWitness };
  /** Why a direction is unknown; absent when none is. */
  readonly why?: { readonly leftNotRight?: string; readonly rightNotLeft?: string };
}

export type CompareBatchOutcome = { readonly result: CompareBatchResult } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Decides one line of `compare --batch`: `{"name","left":policy,"right":policy,"kind":"identity|resource|boundary|session|scp|rcp|endpoint|trust"}`.
 * Everything that is wrong with the line is reported at once (codes `policy/…`); a line with errors is never decided. Pure.
 */
export function compareBatchLine(line: string, options: CompareLineOptions = {}): CompareBatchOutcome {
  const { compiler = createPolicyCompiler(), file, lineNumber, ...rest } = options;
  const reporter = createReporter(file);
  const read = readLine(line, compiler, reporter);
  const diagnostics = reporter.diagnostics.map((each) => (lineNumber === undefined ? each : { ...each, line: lineNumber }));
  if (read === undefined || hasErrors(diagnostics)) return { diagnostics };
  const { leftNotRight, rightNotLeft } = comparePolicies(read.left, read.right, read.kind, rest);
  const why = { ...whyOf('leftNotRight', leftNotRight), ...whyOf('rightNotLeft', rightNotLeft) };
  return {
    result: {
      ...(read.name === undefined ? {} : { name: read.name }),
      leftNotRight: answerOf(leftNotRight),
      rightNotLeft: answerOf(rightNotLeft),
      witness: { ...witnessOf('leftNotRight', leftNotRight), ...witnessOf('rightNotLeft', rightNotLeft) },
      ...(Object.keys(why).length === 0 ? {} : { why }),
    },
  };
}

const answers = { proven: 'no', refuted: 'yes', unknown: 'unknown' } as const;

function answerOf({ verdict }: Direction): YesNo {
  return answers[verdict];
}

function witnessOf(name: string, direction: Direction): object {
  return direction.verdict === 'refuted' ? { [name]: direction.witness } : {};
}

function whyOf(name: string, direction: Direction): object {
  return direction.verdict === 'unknown' ? { [name]: `${direction.why.kind}: ${direction.why.detail}` } : {};
}

interface Line {
  readonly name?: string;
  readonly left: CompiledPolicy;
  readonly right: CompiledPolicy;
  readonly kind: PolicyKind;
}

function readLine(line: string, compiler: PolicyCompiler, reporter: Reporter): Line | undefined {
  const report = (path: string, summary: string, fix: string): void => reporter.report('policy/batch-line', { path }, { summary, fix });
  const { problems } = nodeFromText(line);
  for (const { reason } of problems) report('', `The line is not JSON: ${reason}`, 'Write one JSON object per line.');
  if (problems.length > 0) return undefined;
  const value: unknown = JSON.parse(line);
  if (!isObject(value)) {
    report('', 'The line is not a JSON object', 'Write {"name":…,"left":{…},"right":{…},"kind":"identity"}.');
    return undefined;
  }
  for (const member of Object.keys(value))
    if (!['name', 'left', 'right', 'kind'].includes(member))
      report(member, `"${member}" is not a member of a line`, 'The members are name, left, right, kind.');
  const { name } = value;
  if (name !== undefined && typeof name !== 'string') report('name', 'name must be a string', 'Write a string, or leave it out.');
  const kind = policyKinds.find((each) => each === value['kind']);
  if (kind === undefined) {
    report('kind', `kind must be one of ${policyKinds.join(', ')}`, 'Say what the policies are attached to.');
    return undefined;
  }
  const left = compile(value['left'], 'left', kind, compiler, reporter);
  const right = compile(value['right'], 'right', kind, compiler, reporter);
  if (left === undefined || right === undefined) return undefined;
  return { ...(typeof name === 'string' ? { name } : {}), left, right, kind };
}

function compile(value: unknown, path: string, kind: PolicyKind, compiler: PolicyCompiler, reporter: Reporter): CompiledPolicy | undefined {
  try {
    return compiler.compile(value, kind);
  } catch (error) {
    if (!(error instanceof PaddockError) || error.code !== 'input/invalid') throw error;
    for (const { code, ...finding } of error.diagnostics)
      reporter.report(
        code,
        { path: finding.path === undefined ? path : `${path}.${finding.path}` },
        { ...finding, fix: finding.fix ?? '' },
      );
    return undefined;
  }
}
