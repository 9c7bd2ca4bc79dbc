import { compilePolicy } from '../../compile/compile-policy.ts';
import type { Statement } from '../../syntax/policy-document.ts';
import { allRequests } from '../questions.ts';
import { exampleActions } from '../example-actions.ts';
import { evaluate } from '../../../evaluate.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';
import { requestOf } from '../../prove/search/find-request.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { requestsOf } from '../statement-json.ts';
import { nameOf, type Subject } from '../subject.ts';

/** A statement whose removal changes nothing: proven for every request for the actions that AWS has today. */
export const redundantStatement: AnalysisRule = {
  code: 'policy/redundant-statement',
  title: 'Statement that changes nothing',
  help: 'Every request that the statement is about is decided the same without it, because other statements of the policy decide it. Who edits one of the two later will believe that it has an effect.',
  check: (subject, report) => {
    for (const statement of subject.statements) {
      if (subject.statements.length < 2 || !isCovered(statement, subject)) continue;
      const requests = [requestsOf(statement)];
      const around = subject.alone(subject.policy, statement.effect);
      const { effect } = statement;
      const request = effect === 'Deny' ? subject.ask.denied(around, requests, byRole) : subject.ask.allowed(around, requests, byRole);
      // No request that it lets through: another rule says why.
      if (request === undefined) continue;
      report(
        statement.place,
        {
          severity: 'warning',
          summary: `${effect} ${nameOf(statement)} changes nothing: the other statements already ${effect === 'Deny' ? 'deny' : 'allow'} all of it`,
          detail: 'Proven for every action that AWS has today: without it, each request is decided the same.',
          fix: 'Remove the statement, or correct what it is about.',
        },
        { request, decision: effect === 'Deny' ? 'denied' : 'allowed', under: around },
      );
    }
  },
};

function isCovered(statement: Statement, subject: Subject): boolean {
  const { effect } = statement;
  if (!isMatchedElsewhere(statement, subject)) return false;
  const others = (subject.document.value as { readonly Statement: readonly object[] }).Statement.filter((_, at) => at !== statement.index);
  const rest = compilePolicy({ Version: subject.document.version, Statement: others }, subject.document.kind);
  const without = subject.alone(rest, effect);
  const requests = [requestsOf(statement)];
  const principals = subject.principals(effect);
  if (isToldApart(statement, without, subject)) return false;
  if (effect === 'Deny') return subject.ask.allowsNone(without, requests, { principals, accounts: 'any', assume: allRequests });
  return subject.ask.allowsNoMore(subject.alone(subject.policy, effect), without, requests, principals);
}

/** A quick no: the plainest request of the statement, as if there were no other, is decided otherwise without it. */
function isToldApart(statement: Statement, without: PolicySet, subject: Subject): boolean {
  const request = subject.example(statement);
  if (request === undefined) return false;
  const before = evaluate(requestOf(request), subject.alone(subject.policy, statement.effect)).decision;
  const after = evaluate(requestOf(request), without).decision;
  return (before === 'allowed') !== (after === 'allowed');
}

/** A quick no: some action is matched by no other statement of the effect. */
function isMatchedElsewhere({ action, effect, index }: Statement, subject: Subject): boolean {
  const others = subject.policy.statements.filter((other) => other.effect === effect && other.index !== index);
  if (action.negated) return others.length > 0;
  return exampleActions(action).every((example) => others.some((other) => other.matchesAction(example)));
}
