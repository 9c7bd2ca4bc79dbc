import type { Estate } from '@paddock/blueprint/estate';
import type { GuardrailLibrary } from '@paddock/guardrails/library';
import { explanationLines, type Explanation } from '@paddock/policy/explain';
import { counted, wrapped } from '../text.ts';
import type { ExplainedCall, ExplainedRequest } from './explained-call.ts';
import type { KeyChange, NearestRequest } from './nearest-request.ts';

/** A guardrail that decided, for the person who met it. */
export interface DecidingGuardrail {
  readonly id: string;
  readonly title: string;
  readonly intent: string;
}

/** An explained call for a terminal. */
export function renderExplained({ requests, notes }: ExplainedCall, estate: Estate, library: GuardrailLibrary): string {
  return [...notes.map((note) => wrapped(note, '')), ...requests.map((request) => renderRequest(request, estate, library))].join('\n\n');
}

function renderRequest(
  { explanation, nearest, alsoPossible = [], whoMay = [] }: ExplainedRequest,
  estate: Estate,
  library: GuardrailLibrary,
): string {
  const lines = explanationLines(explanation);
  const reasons = decidingGuardrails(explanation, estate, library).map(({ id, title, intent }) =>
    wrapped(`Guardrail ${id}: ${title}. ${intent}`, ''),
  );
  const also =
    alsoPossible.length === 0 ? [] : [wrapped(`It may also have been ${alsoPossible.join(', or ')}: the keys of the call would tell.`, '')];
  const others = whoMay.length === 0 ? [] : [wrapped(`With the same keys it is allowed to ${whoMay.join(', ')}.`, '')];
  return [
    lines[0],
    ...reasons,
    ...also,
    ...lines.slice(1),
    ...(nearest === undefined ? [] : ['', ...renderNearest(nearest)]),
    ...others,
  ].join('\n');
}

/** Which guardrail the statement comes from that decided; all of the policy, where it was no single statement. */
export function decidingGuardrails(explanation: Explanation, estate: Estate, library: GuardrailLibrary): readonly DecidingGuardrail[] {
  const { kind, level, policy, statement } = explanation.decision.decidedBy;
  if (kind !== 'scp' && kind !== 'rcp') return [];
  const gate = explanation.gates.find((each) => each.kind === kind && each.level === level);
  const name = gate?.statements.find((each) => each.policy === policy)?.policyName;
  const found = estate.policies.find((each) => each.name === name);
  const index = found?.document.Statement.findIndex(({ Sid }, position) => statement === (Sid ?? position)) ?? -1;
  const own = found?.guardrailOfStatement[index];
  const ids = own === undefined ? (found?.guardrails ?? []) : [own];
  return ids.flatMap((id) => {
    const guardrail = library.entry(id)?.guardrail;
    return guardrail === undefined ? [] : [{ id, title: guardrail.title, intent: guardrail.intent }];
  });
}

function renderNearest(nearest: NearestRequest): readonly string[] {
  switch (nearest.kind) {
    case 'none':
      return ['No request of this kind is allowed to this role, whatever it carries: that is proven.'];
    case 'unknown':
      return [wrapped(`The nearest request that would be allowed is not known: ${nearest.why}.`, '')];
    case 'found': {
      const few = nearest.fewest ? '' : ' (there may be one that changes less)';
      const resource = nearest.resource === undefined ? [] : [`  on ${nearest.resource}`];
      const changes = nearest.changes.length === 0 ? 'the same keys' : counted(nearest.changes.length, 'changed key');
      return [`The nearest request that would be allowed has ${changes}${few}:`, ...resource, ...nearest.changes.map(renderChange)];
    }
  }
}

function renderChange({ key, was, now }: KeyChange): string {
  if (now === undefined) return `  without ${key}`;
  return `  ${key} = ${JSON.stringify(now)}${was === undefined ? '' : ` in place of ${JSON.stringify(was)}`}`;
}
