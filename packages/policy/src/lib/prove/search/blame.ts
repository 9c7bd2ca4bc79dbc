import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';
import type { Statement } from '../../syntax/policy-document.ts';
import type { Question } from './question.ts';

/**
 * The policy whose statements have most to say about what a budget was spent on, in words: `SCP of node 0, number 2 on the left (statements DenyHosting, 4)`.
 * Undefined when none says anything about it.
 */
export function blamed(question: Question, spentOn: string): string | undefined {
  let worst: { readonly text: string; readonly weight: number } | undefined;
  for (const { name, policy } of namedPolicies(question)) {
    const guilty = policy.document.statements
      .map((statement) => ({ statement, weight: weightOf(statement, spentOn) }))
      .filter(({ weight }) => weight > 0);
    const weight = guilty.reduce((sum, each) => sum + each.weight, 0);
    if (weight <= (worst?.weight ?? 0)) continue;
    const labels = guilty.map(({ statement }) => statement.sid?.value ?? String(statement.index));
    worst = { text: `${name} (${labels.length === 1 ? 'statement' : 'statements'} ${labels.join(', ')})`, weight };
  }
  return worst?.text;
}

/** How many values a statement compares with what the budget was spent on. */
function weightOf({ action, resource, principal, conditions }: Statement, spentOn: string): number {
  if (spentOn === 'the actions') return action.patterns.length;
  if (spentOn === 'the resource') return resource?.patterns.filter(({ value }) => value !== '*').length ?? 0;
  if (spentOn === 'the search') return conditions.length + 1;
  const ofPrincipal = spentOn === 'the principal' || spentOn === 'the session';
  const named = ofPrincipal ? (principal?.entries.length ?? 0) : 0;
  const tests = conditions.filter(({ key }) =>
    ofPrincipal ? /^aws:(principal|user)/i.test(key.value) : key.value.toLowerCase() === spentOn.toLowerCase(),
  );
  return named + tests.reduce((sum, { values }) => sum + values.length, 0);
}

function namedPolicies({ left, right, within }: Question): readonly { readonly name: string; readonly policy: CompiledPolicy }[] {
  return [
    ...ofChain(left, 'left'),
    ...ofChain(right, 'right'),
    ...(within === undefined ? [] : [{ name: 'the set of requests that is asked about', policy: within }]),
  ];
}

function ofChain(set: PolicySet, side: 'left' | 'right'): readonly { readonly name: string; readonly policy: CompiledPolicy }[] {
  const list = (
    policies: readonly CompiledPolicy[] | undefined,
    what: string,
  ): readonly { readonly name: string; readonly policy: CompiledPolicy }[] =>
    (policies ?? []).map((policy, index) => ({ name: `${what} ${index} on the ${side}`, policy }));
  return [
    ...(set.scps ?? []).flatMap((node, level) => list(node, `SCP of node ${level}, number`)),
    ...(set.rcps ?? []).flatMap((node, level) => list(node, `RCP of node ${level}, number`)),
    ...list(set.endpoint, 'endpoint policy'),
    ...list(set.resource === undefined ? [] : [set.resource], 'resource policy'),
    ...list(set.identity, 'identity policy'),
    ...list(set.boundary, 'boundary'),
    ...list(set.session, 'session policy'),
  ];
}
