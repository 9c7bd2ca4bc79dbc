import type { CompiledCondition } from '../conditions/compile-condition.ts';
import { compilePrincipals, type PrincipalMatcher } from '../matching/principal-matcher.ts';
import { compileResources, type ResourceMatcher } from '../matching/resource-matcher.ts';
import { unshared, type PartCompiler } from './part-compiler.ts';
import type { Effect, PolicyDocument, PolicyVersion, Statement } from '../syntax/policy-document.ts';
import type { PolicyForm } from '../syntax/parse-policy.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';

export interface CompiledStatement {
  /** 0-based: `document.statements[index]` is what it was made from, and its conditions are in the same order. */
  readonly index: number;
  readonly effect: Effect;
  /** The Sid, or the 0-based index where there is none. */
  readonly label: string | number;
  matchesAction(lowerAction: string): boolean;
  /** Absent in policies that are attached to principals. */
  readonly principals?: PrincipalMatcher;
  /** Absent where the statement means the resource that holds the policy. */
  readonly resources?: ResourceMatcher;
  readonly conditions: readonly CompiledCondition[];
}

/** The statements of a policy that speak of one action, by effect, in their order. */
export interface StatementsForAction {
  readonly allows: readonly CompiledStatement[];
  readonly denies: readonly CompiledStatement[];
}

/** A policy made ready to be evaluated. It never changes, so accounts share it. */
export interface CompiledPolicy {
  readonly kind: PolicyKind;
  /** The document with its places; read again when asked for, where the policy was compiled from a value. */
  readonly document: PolicyDocument;
  readonly statements: readonly CompiledStatement[];
  /** @param lowerAction in lower case */
  forAction(lowerAction: string): StatementsForAction;
}

/**
 * @param loadDocument gives the document of that form; called at most once, and only if the document is asked for
 * @param parts where parts that come again are shared between policies
 */
export function compileForm(
  kind: PolicyKind,
  form: PolicyForm,
  loadDocument: () => PolicyDocument,
  parts: PartCompiler = unshared,
): CompiledPolicy {
  const statements = form.statements.map((statement) => compileStatement(statement, form.version, parts));
  return new IndexedPolicy(kind, statements, loadDocument);
}

function compileStatement(statement: Statement, version: PolicyVersion, parts: PartCompiler): CompiledStatement {
  const sid = statement.sid?.value;
  return {
    index: statement.index,
    effect: statement.effect,
    label: sid === undefined || sid === '' ? statement.index : sid,
    matchesAction: parts.actions(statement.action),
    ...(statement.principal === undefined ? {} : { principals: compilePrincipals(statement.principal, statement.effect) }),
    ...(statement.resource === undefined ? {} : { resources: compileResources(statement.resource, version) }),
    conditions: statement.conditions.map((condition) => parts.condition(condition, version)),
  };
}

/** Remembers, per action that was asked for, which statements speak of it. Bounded: actions are few, but come from outside. */
class IndexedPolicy implements CompiledPolicy {
  static readonly #limit = 2_000;
  readonly kind: PolicyKind;
  readonly statements: readonly CompiledStatement[];
  readonly #loadDocument: () => PolicyDocument;
  #document: PolicyDocument | undefined;
  #byAction: Map<string, StatementsForAction> | undefined;

  constructor(kind: PolicyKind, statements: readonly CompiledStatement[], loadDocument: () => PolicyDocument) {
    this.kind = kind;
    this.statements = statements;
    this.#loadDocument = loadDocument;
  }

  get document(): PolicyDocument {
    this.#document ??= this.#loadDocument();
    return this.#document;
  }

  forAction(lowerAction: string): StatementsForAction {
    const known = this.#byAction?.get(lowerAction);
    return known ?? this.#find(lowerAction);
  }

  #find(lowerAction: string): StatementsForAction {
    const matching = this.statements.filter((statement) => statement.matchesAction(lowerAction));
    const found = {
      allows: matching.filter((statement) => statement.effect === 'Allow'),
      denies: matching.filter((statement) => statement.effect === 'Deny'),
    };
    this.#byAction ??= new Map();
    if (this.#byAction.size >= IndexedPolicy.#limit) this.#byAction.clear();
    this.#byAction.set(lowerAction, found);
    return found;
  }
}
