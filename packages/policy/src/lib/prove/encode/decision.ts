import { rcpSupported } from '@paddock/aws-data/iam';
import type { CompiledPolicy, CompiledStatement } from '../../compile/compiled-policy.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';
import { literal } from '../language/sequence.ts';
import { and, constant, no, not, or, yes, type Formula } from '../logic/formula.ts';
import type { Encoder } from './encoder.ts';
import { namedBy, type Named } from './principal-formula.ts';
import { ofAccounts, principalDimension } from './principal-words.ts';
import { kmsKeys, managedKeys, resourceDimension, roles } from './resource-words.ts';
import { hasAccount } from './world.ts';

type Policies = readonly CompiledPolicy[];

/** `evaluate(request, policies)` answers `allowed`, as a formula. See `decide`, whose order this is. */
export function allowedFormula(policies: PolicySet, encoder: Encoder): Formula {
  const { world } = encoder;
  if (world.action === 'sts:getcalleridentity' && hasAccount(world.principal)) return yes;
  const hasBoundary = isGiven(policies.boundary);
  const gates: Formula[] = [];
  const scpsApply = scpGate(policies, encoder);
  for (const node of policies.scps ?? []) {
    const free = not(scpsApply);
    gates.push(or(free, and(not(anyDeny(node, hasBoundary, encoder)), anyAllow(node, encoder))));
  }
  const rcpsApply = rcpGate(policies, encoder);
  for (const node of policies.rcps ?? []) gates.push(or(not(rcpsApply), not(anyDeny(node, hasBoundary, encoder))));
  const own = hasAccount(world.principal);
  const denying = [
    ...(policies.endpoint ?? []),
    ...(policies.resource === undefined ? [] : [policies.resource]),
    ...(own ? [...(policies.identity ?? []), ...(policies.boundary ?? []), ...(policies.session ?? [])] : []),
  ];
  gates.push(not(anyDeny(denying, hasBoundary, encoder)));
  if (isGiven(policies.endpoint)) gates.push(anyAllow(policies.endpoint, encoder));
  return and(...gates, grant(policies, encoder));
}

/** The policy allows and does not deny, seen for itself. */
export function grantedFormula(policy: CompiledPolicy, encoder: Encoder): Formula {
  return and(not(anyDeny([policy], false, encoder)), anyAllow([policy], encoder));
}

function grant(policies: PolicySet, encoder: Encoder): Formula {
  const { world } = encoder;
  const named = resourceGrant(policies.resource, encoder);
  if (!hasAccount(world.principal)) return named.account;
  const limit = ownLimit(policies, encoder);
  const identity = world.principal === 'root' ? yes : anyAllow(policies.identity ?? [], encoder);
  if (!world.sameAccount) return and(named.account, identity, limit);
  const byIdentity = and(or(named.account, not(needsResourcePolicy(encoder))), identity, limit);
  return or(named.directly, and(named.role, limit), byIdentity);
}

function scpGate(policies: PolicySet, encoder: Encoder): Formula {
  const { world } = encoder;
  if (!hasAccount(world.principal) || world.principal === 'service-linked-role-session') return no;
  const { managementAccount } = policies;
  if (managementAccount === undefined) return yes;
  if (world.account !== undefined) return constant(world.account !== managementAccount);
  return not(encoder.word(principalDimension, `of account ${managementAccount}`, () => ofAccounts([literal(managementAccount)])));
}

function rcpGate(policies: PolicySet, encoder: Encoder): Formula {
  const { world } = encoder;
  const { action } = world;
  if (world.principal === 'service-linked-role-session' || action === 'kms:retiregrant') return no;
  const colon = action.indexOf(':');
  if (!rcpSupported(colon === -1 ? action : action.slice(0, colon))) return no;
  const { managementAccount } = policies;
  const management = managementAccount === undefined ? no : encoder.ownedBy(managementAccount);
  const managed = action.startsWith('kms:') ? isManagedKey(encoder) : no;
  return and(not(management), not(managed));
}

function isManagedKey(encoder: Encoder): Formula {
  const access = encoder.access('kms:ResourceAliases');
  const aliases = [[...literal('alias/aws/'), ...encoder.anyText]];
  return or(
    encoder.word(resourceDimension, 'keys that AWS manages', () => managedKeys),
    and(encoder.present(access), encoder.someValueIn(access, 'kms:resourcealiases', 'aliases of AWS', aliases)),
  );
}

function needsResourcePolicy(encoder: Encoder): Formula {
  const { action } = encoder.world;
  if (action.startsWith('kms:')) return encoder.word(resourceDimension, 'keys of KMS', () => kmsKeys);
  if (action.startsWith('sts:')) return encoder.word(resourceDimension, 'roles', () => roles);
  return no;
}

function ownLimit(policies: PolicySet, encoder: Encoder): Formula {
  const boundary = isGiven(policies.boundary) ? anyAllow(policies.boundary, encoder) : yes;
  const session = isGiven(policies.session) ? anyAllow(policies.session, encoder) : constant(encoder.world.principal !== 'federated-user');
  return and(boundary, session);
}

/** How closely the Allow statements of the resource policy name the caller, at best. */
function resourceGrant(policy: CompiledPolicy | undefined, encoder: Encoder): Named {
  const none: Named = { account: no, role: no, directly: no };
  if (policy === undefined) return none;
  return statementsFor(policy, 'Allow', encoder)
    .map((statement): Named => {
      const named = namedBy(documentOf(policy, statement).principal, 'Allow', false, encoder);
      const rest = conditionsHold(policy, statement, encoder);
      return { account: and(named.account, rest), role: and(named.role, rest), directly: and(named.directly, rest) };
    })
    .reduce(
      (sum, each) => ({ account: or(sum.account, each.account), role: or(sum.role, each.role), directly: or(sum.directly, each.directly) }),
      none,
    );
}

function anyAllow(policies: Policies, encoder: Encoder): Formula {
  return or(
    ...policies.flatMap((policy) => statementsFor(policy, 'Allow', encoder).map((statement) => matches(policy, statement, false, encoder))),
  );
}

function anyDeny(policies: Policies, hasBoundary: boolean, encoder: Encoder): Formula {
  return or(
    ...policies.flatMap((policy) =>
      statementsFor(policy, 'Deny', encoder).map((statement) => matches(policy, statement, hasBoundary, encoder)),
    ),
  );
}

function matches(policy: CompiledPolicy, statement: CompiledStatement, hasBoundary: boolean, encoder: Encoder): Formula {
  const element = documentOf(policy, statement).principal;
  return and(namedBy(element, statement.effect, hasBoundary, encoder).account, conditionsHold(policy, statement, encoder));
}

function conditionsHold(policy: CompiledPolicy, statement: CompiledStatement, encoder: Encoder): Formula {
  const { resource, conditions } = documentOf(policy, statement);
  const { version } = policy.document;
  return and(
    resource === undefined ? yes : encoder.resources(resource, version),
    ...conditions.map((condition) => encoder.condition(condition, version)),
  );
}

function documentOf(policy: CompiledPolicy, statement: CompiledStatement): CompiledPolicy['document']['statements'][number] {
  return policy.document.statements[statement.index]!;
}

function statementsFor(policy: CompiledPolicy, effect: 'Allow' | 'Deny', encoder: Encoder): readonly CompiledStatement[] {
  const { allows, denies } = policy.forAction(encoder.world.action);
  return effect === 'Allow' ? allows : denies;
}

function isGiven(policies: Policies | undefined): policies is Policies {
  return policies !== undefined && policies.length > 0;
}
