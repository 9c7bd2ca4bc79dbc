import type { Estate, EstatePolicy } from '@paddock/blueprint/estate';
import type { Live } from '@paddock/deploy/live';
import type { GuardrailLibrary } from '@paddock/guardrails/library';
import { compilePolicy } from '@paddock/policy/compile';

/** Why a call was refused, for the person who made it. */
export interface DeniedBy {
  /** AWS's message. */
  readonly message: string;
  readonly policy?: string;
  /** Where the policy is attached: paths of OUs, names of accounts, or Root. */
  readonly attachedTo: readonly string[];
  readonly guardrails: readonly { readonly id: string; readonly title: string; readonly intent: string }[];
}

/** Traces the policy ARN in an AccessDenied message to the guardrails in the blueprint. */
export function traceDenial(message: string, estate: Estate, live: Live, library: GuardrailLibrary): DeniedBy {
  const policyId = /arn:aws:organizations::\d+:policy\/[^/\s]+\/[a-z_]+\/(p-[a-z0-9]+)/.exec(message)?.[1];
  const policy = live.policies.find(({ id }) => id === policyId);
  const known = estate.policies.find(({ logicalId }) => logicalId === policy?.tags['paddock:logical-id']);
  const parents = new Map(live.ous.map((ou) => [ou.id, ou]));
  const pathOf = (id: string): string => {
    const ou = parents.get(id);
    return ou === undefined ? '' : [pathOf(ou.parent), ou.name].filter((part) => part !== '').join('/');
  };
  const names = new Map([
    ...live.ous.map(({ id }) => [id, pathOf(id)] as const),
    ...live.accounts.map(({ id, name }) => [id, name] as const),
    ...(live.organisation === undefined ? [] : [[live.organisation.rootId, 'Root'] as const]),
  ]);
  return {
    message,
    ...(policy === undefined ? {} : { policy: policy.name }),
    attachedTo: (policy?.targets ?? []).map((target) => names.get(target) ?? target),
    guardrails: (known === undefined ? [] : guardrailsOf(known, message)).flatMap((id) => {
      const guardrail = library.entry(id)?.guardrail;
      return guardrail === undefined ? [] : [{ id, title: guardrail.title, intent: guardrail.intent }];
    }),
  };
}

/** Of a policy that holds several guardrails, those that deny the action that the message names; all of them, where it names none. */
function guardrailsOf({ type, document, guardrails, guardrailOfStatement }: EstatePolicy, message: string): readonly string[] {
  const action = /is not authorized to perform: ([\w-]+:\w+)/.exec(message.replaceAll(/\s+/g, ' '))?.[1];
  if (action === undefined || guardrails.length < 2) return guardrails;
  const { denies } = compilePolicy(document, type === 'SERVICE_CONTROL_POLICY' ? 'scp' : 'rcp').forAction(action.toLowerCase());
  const denying = new Set(denies.flatMap(({ index }) => guardrailOfStatement[index] ?? []));
  return denying.size === 0 ? guardrails : [...denying];
}
