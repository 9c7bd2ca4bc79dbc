import type { Condition, Statement } from '../../syntax/policy-document.ts';
import { expandTable, expandTableIds } from '@paddock/aws-data/expand-tables';
import { expandActionPattern, iamAction } from '@paddock/aws-data/iam';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { isMultiValued } from '../../conditions/is-multi-valued.ts';
import { operatorOf } from '../keys-of-requests.ts';
import { allRequests } from '../questions.ts';
import { requestsOf } from '../statement-json.ts';
import { listed, type Subject } from '../subject.ts';

/** A statement that no request can match. */
export const deadStatement: AnalysisRule = {
  code: 'policy/dead-statement',
  title: 'Statement that no request can match',
  help: 'All conditions of a statement must hold together, on keys that its actions fill, for resources of the types that its actions work on (Service Authorization Reference). Where that cannot be, the statement has no effect: a Deny of this form protects nothing.',
  check: (subject, report) => {
    for (const statement of subject.statements) {
      const why = reasonOf(statement, subject);
      if (why === undefined) continue;
      const { effect } = statement;
      const loose = [requestsOf(statement, { conditions: [], ...(why.kind === 'resources' ? { resources: '*' } : {}) })];
      const under = effect === 'Deny' ? subject.alone(subject.policy, 'Deny') : subject.around('Allow');
      const request = effect === 'Deny' ? subject.ask.allowed(under, loose, byRole) : subject.ask.denied(under, loose, byRole);
      if (request === undefined) continue;
      report(
        why.condition?.key.place ?? statement.place,
        {
          severity: effect === 'Deny' ? (why.isCertain ? 'error' : 'warning') : why.isCertain ? 'warning' : 'info',
          summary: `${effect} ${subject.nameOf(statement)} can never match a request`,
          detail: why.detail,
          fix: why.fix,
        },
        { request, decision: effect === 'Deny' ? 'allowed' : 'denied', under },
      );
    }
  },
};

interface Reason {
  readonly kind: 'conditions' | 'resources';
  /** It does not hang on a part of AWS's reference that may be incomplete. */
  readonly isCertain: boolean;
  readonly condition?: Condition;
  readonly detail: string;
  readonly fix: string;
}

function reasonOf(statement: Statement, subject: Subject): Reason | undefined {
  const { conditions, resource, action } = statement;
  if (conditions.length === 0 && (resource === undefined || resource.patterns.some(({ value }) => value === '*'))) return undefined;
  // Another rule speaks of these; and of actions that AWS does not have nothing is known.
  if (conditions.some(lacksSetOperator) || conditions.some(hasForeignVariable)) return undefined;
  if (!action.negated && action.patterns.every(({ value }) => value !== '*' && expandActionPattern(value).length === 0)) return undefined;
  if (subject.example(statement) !== undefined) return undefined;
  const principals = subject.principals(statement.effect);
  const isEmpty = (left: readonly Condition[], byLanguage = false): boolean =>
    subject.ask.isEmpty([requestsOf(statement, { conditions: left })], {
      principals,
      ...(byLanguage ? { assume: allRequests } : {}),
    });
  if (!isEmpty(conditions)) return undefined;
  if (conditions.length === 0 || isEmpty([])) {
    if (!isCertainOfTypes(statement, subject)) return undefined;
    const arns = resource?.patterns.map(({ value }) => value) ?? [];
    return {
      kind: 'resources',
      isCertain: false,
      detail: `${listed(arns)} ${arns.length === 1 ? 'is' : 'are'} of no resource type that ${listed(action.patterns.map(({ value }) => value))} ${action.patterns.length === 1 ? 'works' : 'work'} on.`,
      fix: 'Write the ARNs of a resource type that the Service Authorization Reference lists for the actions, or "*" where it lists none.',
    };
  }
  const guilty = conditions.filter((condition) => !isEmpty(conditions.filter((other) => other !== condition)));
  const names = (guilty.length > 0 ? guilty : conditions).map(({ key }) => key.value);
  const [first] = guilty;
  return isEmpty(conditions, true)
    ? {
        kind: 'conditions',
        isCertain: true,
        ...(first === undefined ? {} : { condition: first }),
        detail: `The conditions on ${listed([...new Set(names)])} contradict each other: all must hold at once.`,
        fix: 'Write one statement for each case that is meant, or remove the condition that is not.',
      }
    : {
        kind: 'conditions',
        isCertain: subject.services(statement).every(isMapped),
        ...(first === undefined ? {} : { condition: first }),
        detail: `The condition on ${listed([...new Set(names)])} needs a key that none of the actions fills, by the Service Authorization Reference.`,
        fix: 'Use a key that the Service Authorization Reference lists for the actions, or name the actions that fill this one.',
      };
}

/**
 * The reference leaves resource types out for some actions. It is certain of lists, which have none, and of actions that always need a type.
 */
function isCertainOfTypes(statement: Statement, subject: Subject): boolean {
  const actions = subject
    .services(statement)
    .flatMap((service) => subject.actionsIn(statement, service).map((action) => iamAction(action)!));
  return actions.every(({ accessLevel, resourceTypes }) =>
    resourceTypes.length === 0 ? accessLevel === 'List' : resourceTypes.some(({ required }) => required),
  );
}

/** The operations of the service were looked at one by one for the keys that they fill. */
function isMapped(prefix: string): boolean {
  return expandTableIds.some((id) => expandTable(id)?.prefix === prefix);
}

/** A key that a service or an identity provider hands in with the session: the reference lists these nowhere per action. */
function hasForeignVariable({ values }: Condition): boolean {
  return values.some(({ value }) => /\$\{(?!aws:)[^}*?$]+:/i.test(value));
}

function lacksSetOperator(condition: Condition): boolean {
  const { quantifier, operator } = operatorOf(condition);
  return quantifier === undefined && operator.family !== 'null' && isMultiValued(condition.key.value.toLowerCase());
}
