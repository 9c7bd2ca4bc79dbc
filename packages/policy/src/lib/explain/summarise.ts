import type { Decision } from '../evaluate/policy-set.ts';
import type { AuthorizationRequest } from '../../request.ts';
import { describePrincipal } from './describe-principal.ts';
import type { Naming } from './naming.ts';

/** The decision in one sentence, as an administrator says it. */
export function summarise(request: AuthorizationRequest, { decision, decidedBy }: Decision, naming: Naming): string {
  const who = describePrincipal(request.principal);
  const what = `${request.action} on ${request.resource}`;
  switch (decision) {
    case 'allowed':
      return `${who} may ${what}: ${decidedBy.policy === undefined ? needsNone(request) : `allowed by ${naming.statement(decidedBy)}`}.`;
    case 'explicitDeny':
      return `${who} may not ${what}: denied by ${naming.statement(decidedBy)}.`;
    case 'implicitDeny':
      return `${who} may not ${what}: nothing in ${naming.place(decidedBy.kind, decidedBy.level)} allows it.`;
  }
}

function needsNone({ principal }: AuthorizationRequest): string {
  return principal.kind === 'root' ? 'a root user needs no policy, and nothing denies it' : 'it needs no permission';
}
