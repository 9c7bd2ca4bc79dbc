import { compilePolicy, type CompiledPolicy } from '@paddock/policy/compile';
import { findRequest, requestAssumptions } from '@paddock/policy/prove';
import type { AuthorizationRequest } from '@paddock/policy/request';
import type { ConditionJson } from '@paddock/guardrails/statement';
import { madePolicies, spokenStatements, type documentsFor } from './actor-policies.ts';
import type { Actor } from './actor.ts';
import type { EstatePolicies } from './estate-policies.ts';
import type { FixedKeys } from './fixed-keys.ts';
import { keysOf } from './policy-parts.ts';
import type { Answer, Wish } from './wish.ts';

export interface KeySearch {
  readonly actor: Actor;
  readonly wish: Wish;
  readonly fixed: FixedKeys;
  readonly documents: ReturnType<typeof documentsFor>;
  readonly policies: EstatePolicies;
  readonly steps: number;
  readonly homeRegion: string;
}

export type Found = { readonly kind: 'found'; readonly request: AuthorizationRequest } | Exclude<Answer, { kind: 'yes' }>;

/** Has the prover choose the keys that are free, over the statements that speak of the action: the others cannot decide it. */
export function searchKeys({ actor, wish, fixed, documents, policies, steps, homeRegion }: KeySearch): Found {
  const left = madePolicies(documents, wish, policies, 'spoken', (statement) => statement);
  if (left === undefined) return { kind: 'no' };
  const mentioned = new Map(
    spokenStatements(documents, wish, policies)
      .flatMap(keysOf)
      .map((key) => [key.toLowerCase(), key]),
  );
  const statement = {
    Effect: 'Allow',
    Action: wish.action,
    Resource: wish.resource,
    Condition: conditionsOn(fixed, mentioned),
  };
  const verdict = findRequest(
    left,
    { resource: deniesAll },
    {
      within: compilePolicy({ Version: '2012-10-17', Statement: [statement] }, 'identity'),
      principals: [actor.kind === 'user' ? 'user' : 'role-session'],
      accounts: wish.owner === actor.account ? 'same' : 'other',
      assume: requestAssumptions,
      steps,
    },
  );
  if (verdict.verdict === 'proven') return { kind: 'no' };
  if (verdict.verdict === 'unknown') return { kind: 'unknown', why: verdict.why.detail };
  const settled = [...fixed.values.values()].flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  const chosen = Object.entries(verdict.request.context).filter(([key]) => !fixed.isFixed(key.toLowerCase()));
  const tags = chosen.flatMap(([key]) => /^aws:RequestTag\/(.+)$/i.exec(key)?.[1] ?? []);
  const hasTagKeys = chosen.some(([key]) => key.toLowerCase() === 'aws:tagkeys');
  return {
    kind: 'found',
    request: {
      principal: fixed.principal,
      action: wish.action,
      resource: verdict.request.resource,
      resourceAccount: policies.ids.account(wish.owner),
      context: {
        'aws:RequestedRegion': homeRegion,
        ...(tags.length > 0 && !hasTagKeys ? { 'aws:TagKeys': tags } : {}),
        ...Object.fromEntries([...chosen, ...settled]),
      },
    },
  };
}

/** Pins the settled keys that the policies ask for, and who makes the request. */
function conditionsOn(fixed: FixedKeys, mentioned: ReadonlyMap<string, string>): ConditionJson {
  const conditions: Record<string, Record<string, string | readonly string[]>> = {};
  const put = (operator: string, key: string, value: string | readonly string[]): void => void ((conditions[operator] ??= {})[key] = value);
  for (const [lower, name] of [['aws:principalarn', 'aws:PrincipalArn'] as const, ...mentioned]) {
    if (!fixed.isFixed(lower)) continue;
    const value = fixed.values.get(lower)?.value;
    if (value === undefined) put('Null', name, 'true');
    else if (typeof value === 'object') {
      put('ForAllValues:StringEquals', name, value);
      put('ForAnyValue:StringEquals', name, value);
    } else put('StringEquals', name, String(value));
  }
  return conditions;
}

const deniesAll: CompiledPolicy = compilePolicy(
  { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] },
  'resource',
);
