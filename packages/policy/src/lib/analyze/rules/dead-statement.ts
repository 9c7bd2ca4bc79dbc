import { languageAssumptions } from '../../prove/search/verdict.ts';
import type { Condition, Statement } from '../../syntax/policy-document.ts';
import { expandActionPattern } from '@paddock/aws-data/iam';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { isMultiValued } from '../../conditions/is-multi-valued.ts';
import { operatorOf } from '../keys-of-requests.ts';
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
          severity: effect === 'Deny' ? 'error' : 'warning',
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
  readonly condition?: Condition;
  readonly detail: string;
  readonly fix: string;
}

function reasonOf(statement: Statement, subject: Subject): Reason | undefined {
  const { conditions, resource, action } = statement;
  if (conditions.length === 0 && (resource === undefined || resource.patterns.some(({ value }) => value === '*'))) return undefined;
  // Another rule speaks of these; and of actions that AWS does not have nothing is known.
  if (conditions.some(lacksSetOperator)) return undefined;
  if (!action.negated && action.patterns.every(({ value }) => value !== '*' && expandActionPattern(value).length === 0)) return undefined;
  const principals = subject.principals(statement.effect);
  const isEmpty = (left: readonly Condition[], byLanguage = false): boolean =>
    subject.ask.isEmpty([requestsOf(statement, { conditions: left })], {
      principals,
      ...(byLanguage ? { assume: languageAssumptions } : {}),
    });
  if (!isEmpty(conditions)) return undefined;
  if (conditions.length === 0 || isEmpty([])) {
    const arns = resource?.patterns.map(({ value }) => value) ?? [];
    return {
      kind: 'resources',
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
        ...(first === undefined ? {} : { condition: first }),
        detail: `The conditions on ${listed([...new Set(names)])} contradict each other: all must hold at once.`,
        fix: 'Write one statement for each case that is meant, or remove the condition that is not.',
      }
    : {
        kind: 'conditions',
        ...(first === undefined ? {} : { condition: first }),
        detail: `The condition on ${listed([...new Set(names)])} needs a key that none of the actions fills.`,
        fix: 'Use a key that the Service Authorization Reference lists for the actions, or name the actions that fill this one.',
      };
}

function lacksSetOperator(condition: Condition): boolean {
  const { quantifier, operator } = operatorOf(condition);
  return quantifier === undefined && operator.family !== 'null' && isMultiValued(condition.key.value.toLowerCase());
}
