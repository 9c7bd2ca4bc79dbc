import { evaluate } from '@paddock/policy/evaluate';
import type { AuthorizationRequest, Context } from '@paddock/policy/request';
import { documentsFor, madePolicies, wholePolicies } from './actor-policies.ts';
import type { Actor } from './actor.ts';
import type { EstateNames } from './estate-names.ts';
import type { EstatePolicies } from './estate-policies.ts';
import { fixedKeys, type FixedKeys } from './fixed-keys.ts';
import { relax } from './relax.ts';
import { searchKeys } from './search-keys.ts';
import type { Answer, Wish } from './wish.ts';

export interface Deciding {
  readonly policies: EstatePolicies;
  readonly names: EstateNames;
  /** Budget of one search over the free keys, in the prover's steps. */
  readonly steps: number;
  /** Whether one more search is within the budget. */
  readonly maySearch: () => boolean;
}

/**
 * Whether an actor can have its wish, by some choice of the keys that are free: tried as it stands; refused where even policies without
 * conditions on free keys do not allow it; else decided by the prover.
 */
export function decide(actor: Actor, wish: Wish, deciding: Deciding): Answer {
  const { policies, names } = deciding;
  const documents = documentsFor(actor, wish, policies);
  const whole = wholePolicies(documents, wish, policies);
  const fixed = fixedKeys(actor, wish, names);
  const settled = settledContext(fixed);
  const request = (context: Context): AuthorizationRequest => ({
    principal: fixed.principal,
    action: wish.action,
    resource: wish.resource.replaceAll('*', 'any'),
    resourceAccount: names.account(wish.owner),
    context: { ...settled, ...context },
  });
  const asked = wish.resource === '*' ? '*' : undefined;
  const withResource = (plain: AuthorizationRequest): AuthorizationRequest => (asked === undefined ? plain : { ...plain, resource: asked });
  const usual = withResource(request({ 'aws:RequestedRegion': names.homeRegion, ...wish.likely }));
  if (evaluate(usual, whole).decision === 'allowed') return { kind: 'yes', request: usual, keys: chosenKeys(usual, fixed, wish) };
  const anyResource = /[*?]/.test(wish.resource) && asked === undefined;
  const open = [...Object.keys(wish.keys ?? {}), '|', ...actor.tags, '|', ...(wish.resourceTags ?? [])].join(' ').toLowerCase();
  const name = `relaxed ${actor.kind} ${String(anyResource)} ${open}`;
  const relaxed = madePolicies(documents, wish, policies, name, (statement) => relax(statement, fixed.isFixed, anyResource));
  if (relaxed === undefined || evaluate(usual, relaxed).decision !== 'allowed') return { kind: 'no' };
  if (!deciding.maySearch()) return { kind: 'unknown', why: 'the budget of searches over condition keys is used up' };
  const found = searchKeys({ actor, wish, fixed, documents, policies, steps: deciding.steps, homeRegion: names.homeRegion });
  if (found.kind !== 'found') return found;
  const least = leastContext(found.request, (candidate) => evaluate(candidate, whole).decision === 'allowed', fixed);
  if (evaluate(least, whole).decision !== 'allowed')
    return { kind: 'unknown', why: 'the request that the prover found is not allowed when it carries the keys that are settled' };
  return { kind: 'yes', request: least, keys: chosenKeys(least, fixed, wish) };
}

function settledContext(fixed: FixedKeys): Context {
  return Object.fromEntries([...fixed.values.values()].flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

/** Without the keys that it is allowed without. */
function leastContext(
  found: AuthorizationRequest,
  isAllowed: (request: AuthorizationRequest) => boolean,
  fixed: FixedKeys,
): AuthorizationRequest {
  let least = found;
  for (const key of Object.keys(found.context).toSorted()) {
    if (fixed.values.has(key.toLowerCase()) || key === 'aws:RequestedRegion') continue;
    const { [key]: _left, ...context } = least.context;
    // Without it; or else, where the value is empty, with a word that reads better.
    const value = least.context[key];
    const any = value === '' ? 'any' : Array.isArray(value) && value.join('') === '' ? ['any'] : value!;
    const worded = { ...least, context: { ...context, [key]: any } };
    const without = { ...least, context };
    least = [without, worded].find(isAllowed) ?? least;
  }
  return least;
}

/** The keys that the caller chose, and those that the wish is about. */
function chosenKeys({ context }: AuthorizationRequest, fixed: FixedKeys, wish: Wish): Context {
  const wished = new Set(Object.keys(wish.keys ?? {}).map((key) => key.toLowerCase()));
  return Object.fromEntries(
    Object.entries(context).filter(([key]) => {
      const lower = key.toLowerCase();
      return lower !== 'aws:requestedregion' && (!fixed.values.has(lower) || wished.has(lower));
    }),
  );
}
