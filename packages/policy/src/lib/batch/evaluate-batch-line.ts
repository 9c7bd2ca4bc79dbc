import { hasErrors, type Diagnostic } from '@paddock/base/diagnostics';
import { evaluate } from '../../evaluate.ts';
import type { AuthorizationRequest } from '../../request.ts';
import { createPolicyCompiler, type PolicyCompiler } from '../compile/policy-compiler.ts';
import type { Decision, PolicySet } from '../evaluate/policy-set.ts';
import { nodeFromText } from '../json/node-from-text.ts';
import { createReporter } from '../syntax/reporter.ts';
import { isObject } from './is-object.ts';
import { readPolicySet } from './read-policy-set.ts';
import { readRequest } from './read-request.ts';

export interface BatchLineOptions {
  /** Shared between the lines of a file, so that policies which come again are compiled once. Default: a new one. */
  readonly compiler?: PolicyCompiler;
  /** Named in the diagnostics. */
  readonly file?: string;
  /** 1-based number of the line in the file, for the diagnostics. */
  readonly lineNumber?: number;
}

/** A line that was read: everything that is needed to decide it, or to explain it. */
export interface BatchCase {
  readonly name?: string;
  readonly request: AuthorizationRequest;
  readonly policies: PolicySet;
}

export type ParsedBatchLine = { readonly case: BatchCase } | { readonly diagnostics: readonly Diagnostic[] };

/** One line of output. Members in this order, so that `JSON.stringify` writes the format of the documentation. */
export interface BatchResult extends Decision {
  readonly name?: string;
}

export type BatchOutcome = { readonly result: BatchResult } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads one line of `evaluate --batch`: a request and plain JSON policies, see the documentation of the command. Everything that is wrong with
 * the line is reported at once; a line with errors is never decided.
 */
export function parseBatchLine(line: string, options: BatchLineOptions = {}): ParsedBatchLine {
  const reporter = createReporter(options.file);
  const parsed = readLine(line, options.compiler ?? createPolicyCompiler(), reporter);
  const diagnostics = reporter.diagnostics.map((each) => (options.lineNumber === undefined ? each : { ...each, line: options.lineNumber }));
  return parsed === undefined || hasErrors(diagnostics) ? { diagnostics } : { case: parsed };
}

/** Decides one line of `evaluate --batch`. Pure. */
export function evaluateBatchLine(line: string, options: BatchLineOptions = {}): BatchOutcome {
  const parsed = parseBatchLine(line, options);
  if ('diagnostics' in parsed) return parsed;
  const { name, request, policies } = parsed.case;
  return { result: { ...(name === undefined ? {} : { name }), ...evaluate(request, policies) } };
}

function readLine(line: string, compiler: PolicyCompiler, reporter: ReturnType<typeof createReporter>): BatchCase | undefined {
  const { problems } = nodeFromText(line);
  for (const { reason, place } of problems) {
    reporter.report(
      'policy/batch-line',
      { path: '', ...(place.column === undefined ? {} : { line: 1, column: place.column }) },
      { summary: `The line is not JSON: ${reason}`, fix: 'Write one JSON object per line.' },
    );
  }
  if (problems.length > 0) return undefined;
  const value: unknown = JSON.parse(line);
  if (!isObject(value)) {
    reporter.report(
      'policy/batch-line',
      { path: '' },
      { summary: 'The line is not a JSON object', fix: 'Write {"name":…,"request":{…},"policies":{…}}.' },
    );
    return undefined;
  }
  const name = value['name'];
  if (name !== undefined && typeof name !== 'string')
    reporter.report('policy/batch-line', { path: 'name' }, { summary: 'name must be a string', fix: 'Write a string, or leave it out.' });
  const management = value['managementAccount'];
  if (management !== undefined && !(typeof management === 'string' && /^\d{12}$/.test(management))) {
    reporter.report(
      'policy/batch-line',
      { path: 'managementAccount' },
      { summary: 'managementAccount must be a twelve-digit account id', fix: 'Correct it, or leave it out.' },
    );
  }
  const request = readRequest(value['request'], reporter);
  const policies = readPolicySet(value['policies'], request?.action ?? '', compiler, reporter);
  if (request === undefined) return undefined;
  return {
    ...(typeof name === 'string' ? { name } : {}),
    request,
    policies: typeof management === 'string' ? { ...policies, managementAccount: management } : policies,
  };
}
