import { deepFreeze } from '@paddock/base/deep-freeze';
import { hasErrors, type Diagnostic } from '@paddock/base/diagnostics';
import type { JsonMember, JsonNode } from '../json/json-node.ts';
import { nodeFromText } from '../json/node-from-text.ts';
import { nodeFromValue, placelessNode, valueOfNode } from '../json/node-from-value.ts';
import { readMembers, reportWrongType } from './members.ts';
import type { PolicyDocument, PolicyVersion, Statement } from './policy-document.ts';
import type { PolicyKind } from './policy-kind.ts';
import { readStatement } from './read-statement.ts';
import { createReporter, type Reporter } from './reporter.ts';

export interface ParsePolicyOptions {
  /** Named in the diagnostics. */
  readonly file?: string;
}

export interface ParsedPolicy {
  /** Absent when there is an error among the diagnostics. */
  readonly policy?: PolicyDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a policy document of a kind, from JSON text (then every element has its line and column; strict JSON: comments, trailing commas
 * and duplicate keys are errors) or from a value. All problems of form are reported at once, codes `policy/…`; whether the document is a
 * good one is `lintPolicy`'s business. Source: IAM user guide, `reference_policies_grammar`.
 */
export function parsePolicy(source: unknown, kind: PolicyKind, options: ParsePolicyOptions = {}): ParsedPolicy {
  const reporter = createReporter(options.file);
  const node = typeof source === 'string' ? textNode(source, reporter) : nodeFromValue(source);
  const read = node === undefined ? undefined : readDocument(node, kind, reporter);
  const { diagnostics } = reporter;
  if (node === undefined || read === undefined || hasErrors(diagnostics)) return { diagnostics };
  const policy: PolicyDocument = {
    ...read,
    kind,
    value: valueOfNode(node),
    ...(typeof source === 'string' ? { text: source } : {}),
    ...(options.file === undefined ? {} : { file: options.file }),
  };
  parsed.add(deepFreeze(policy));
  return { policy, diagnostics };
}

const parsed = new WeakSet<object>();

/** What evaluation needs of a document. */
export type PolicyForm = Pick<PolicyDocument, 'version' | 'statements'>;

/**
 * The form of a JSON value that is a valid policy, without places; undefined when something is wrong with it, which `parsePolicy` then tells.
 */
export function readPolicyForm(value: unknown, kind: PolicyKind): PolicyForm | undefined {
  const reporter = createReporter(undefined);
  const form = readDocument(placelessNode(value), kind, reporter);
  return hasErrors(reporter.diagnostics) ? undefined : form;
}

/** Whether a value is a document that `parsePolicy` made, and so of the right form. */
export function isParsedPolicy(value: unknown): value is PolicyDocument {
  return typeof value === 'object' && value !== null && parsed.has(value);
}

function textNode(text: string, reporter: Reporter): JsonNode | undefined {
  const { node, problems } = nodeFromText(text);
  for (const problem of problems) {
    reporter.report('policy/not-json', problem.place, {
      summary: `This is not JSON: ${problem.reason}`,
      detail: 'Nothing else of the document could be checked.',
      fix: 'Correct the JSON; AWS takes neither comments nor trailing commas.',
    });
  }
  return node;
}

function readDocument(node: JsonNode, kind: PolicyKind, reporter: Reporter): Omit<PolicyDocument, 'kind' | 'value'> | undefined {
  if (node.kind !== 'object') {
    reportWrongType(node, 'A policy', 'an object', reporter);
    return undefined;
  }
  const members = readMembers(node, ['Version', 'Id', 'Statement'], 'a policy', reporter);
  const version = members.get('Version');
  const id = members.get('Id');
  if (id !== undefined && id.node.kind !== 'string') reportWrongType(id.node, 'Id', 'a string', reporter);
  const statement = members.get('Statement');
  if (statement === undefined) {
    reporter.report('policy/missing-element', node.place, {
      summary: 'The policy has no Statement',
      detail: 'Statements are what a policy says; AWS refuses one without.',
      fix: 'Add "Statement": a list of statements.',
    });
  }
  return {
    version: readVersion(version, reporter),
    ...(version === undefined ? {} : { versionPlace: version.node.place }),
    ...(id?.node.kind === 'string' ? { id: { value: id.node.value, place: id.node.place } } : {}),
    statements: statement === undefined ? [] : readStatements(statement.node, kind, reporter),
    place: node.place,
  };
}

function readVersion(member: JsonMember | undefined, reporter: Reporter): PolicyVersion {
  if (member === undefined) return '2008-10-17';
  const { node } = member;
  if (node.kind !== 'string') {
    reportWrongType(node, 'Version', '"2012-10-17"', reporter);
    return '2012-10-17';
  }
  if (node.value === '2008-10-17' || node.value === '2012-10-17') return node.value;
  reporter.report('policy/bad-version', node.place, {
    summary: `"${node.value}" is not a version of the policy language`,
    detail: 'Version names the language, not the policy: there are 2012-10-17 and the old 2008-10-17.',
    fix: 'Write "2012-10-17".',
  });
  return '2012-10-17';
}

function readStatements(node: JsonNode, kind: PolicyKind, reporter: Reporter): readonly Statement[] {
  const nodes = node.kind === 'array' ? node.items : [node];
  if (nodes.length === 0) {
    reporter.report('policy/empty-element', node.place, {
      summary: 'The policy has no statements',
      detail: 'Statements are what a policy says; AWS refuses one without.',
      fix: 'Add a statement, or remove the policy.',
    });
  }
  return nodes.flatMap((item, index) => readStatement(item, index, kind, reporter) ?? []);
}
