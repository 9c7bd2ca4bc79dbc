import { compileCondition, type CompiledCondition } from '../conditions/compile-condition.ts';
import { compileActions } from '../matching/action-matcher.ts';
import { compilePrincipals, type PrincipalMatcher } from '../matching/principal-matcher.ts';
import { compileResources, type ResourceMatcher } from '../matching/resource-matcher.ts';
import type { Effect, PolicyDocument, PolicyVersion, Statement } from '../syntax/policy-document.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';

export interface CompiledStatement {
  readonly source: Statement;
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
  readonly document: PolicyDocument;
  readonly statements: readonly CompiledStatement[];
  /** @param lowerAction in lower case */
  forAction(lowerAction: string): StatementsForAction;
}

export function compileDocument(document: PolicyDocument): CompiledPolicy {
  return new IndexedPolicy(
    document,
    document.statements.map((statement) => compileStatement(statement, document.version)),
  );
}

function compileStatement(statement: Statement, version: PolicyVersion): CompiledStatement {
  const sid = statement.sid?.value;
  return {
    source: statement,
    effect: statement.effect,
    label: sid === undefined || sid === '' ? statement.index : sid,
    matchesAction: compileActions(statement.action),
    ...(statement.principal === undefined ? {} : { principals: compilePrincipals(statement.principal, statement.effect) }),
    ...(statement.resource === undefined ? {} : { resources: compileResources(statement.resource, version) }),
    conditions: statement.conditions.map((condition) => compileCondition(condition, version)),
  };
}

/** Remembers, per action that was asked for, which statements speak of it. Bounded: actions are few, but come from outside. */
class IndexedPolicy implements CompiledPolicy {
  static readonly #limit = 2_000;
  readonly kind: PolicyKind;
  readonly document: PolicyDocument;
  readonly statements: readonly CompiledStatement[];
  #byAction: Map<string, StatementsForAction> | undefined;

  constructor(document: PolicyDocument, statements: readonly CompiledStatement[]) {
    this.kind = document.kind;
    this.document = document;
    this.statements = statements;
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
