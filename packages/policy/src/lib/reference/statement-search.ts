import { actionMatches, resourceMatches } from './action-and-resource.ts';
import { conditionHolds, variablesFrom } from './condition.ts';
import { namingOf, type Naming } from './principal-element.ts';
import { listOf, type PolicyJson, type ReferenceDecidedBy, type ReferencePolicyKind, type StatementJson } from './reference-types.ts';
import type { Context, Requester } from './requester.ts';

/** Everything that a statement is held against. */
export interface Situation {
  readonly action: string;
  readonly resource: string;
  readonly requester: Requester;
  readonly context: Context;
  readonly hasBoundary: boolean;
}

/** The policies of one kind that are in force; for SCPs and RCPs those of one node of the tree. */
export interface Attached {
  readonly kind: ReferencePolicyKind;
  readonly level?: number;
  readonly policies: readonly PolicyJson[];
}

export interface FoundStatement {
  readonly decidedBy: ReferenceDecidedBy;
  readonly naming: Naming;
}

/** The statements of an effect that match, in the order in which they stand. */
export function findStatements(attached: Attached, effect: 'Allow' | 'Deny', situation: Situation): readonly FoundStatement[] {
  return attached.policies.flatMap((policy, policyIndex) =>
    listOf(policy.Statement).flatMap((statement, statementIndex): FoundStatement[] => {
      if (statement.Effect !== effect) return [];
      const naming = namesRequester(attached.kind, statement, situation);
      if (naming === undefined || !covers(statement, policy, attached.kind, situation)) return [];
      const { level } = attached;
      const place = { policy: policyIndex, statement: statement.Sid ?? statementIndex };
      return [{ decidedBy: { kind: attached.kind, ...(level === undefined ? {} : { level }), ...place }, naming }];
    }),
  );
}

/**
 * Policies on resources, VPC endpoint policies and RCPs name principals; in the other kinds the principal is whoever
 * the policy is attached to. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html
 */
function namesRequester(kind: ReferencePolicyKind, statement: StatementJson, situation: Situation): Naming | undefined {
  if (kind !== 'resource' && kind !== 'endpoint' && kind !== 'rcp') return 'requester';
  return namingOf(statement, situation.requester, situation.context, situation.hasBoundary);
}

/**
 * Action, resource and condition must all match. Variables are understood in version 2012-10-17 only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 *
 * `NotAction` and `NotResource` match what they do not list.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html
 *
 * A role's trust policy has no `Resource`: it is about that role. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
function covers(statement: StatementJson, policy: PolicyJson, kind: ReferencePolicyKind, situation: Situation): boolean {
  const lookup = policy.Version === '2012-10-17' ? variablesFrom(situation.context) : undefined;
  const listsAction = (entry: string) => actionMatches(entry, situation.action);
  const listsResource = (entry: string) => resourceMatches(entry, situation.resource, lookup);
  const { NotAction, NotResource } = statement;
  const action = NotAction === undefined ? listOf(statement.Action).some(listsAction) : !listOf(NotAction).some(listsAction);
  const withoutResource = kind === 'resource' && statement.Resource === undefined;
  const resource =
    NotResource === undefined
      ? withoutResource || listOf(statement.Resource).some(listsResource)
      : !listOf(NotResource).some(listsResource);
  return action && resource && conditionHolds(statement.Condition, situation.context, lookup);
}
