import type { QuotaId } from '@paddock/aws-data/quotas';
import { sortDiagnostics, type Diagnostic } from '@paddock/base/diagnostics';
import { deepFreeze } from '@paddock/base/deep-freeze';
import type { Estate } from '@paddock/blueprint/estate';
import type { Action } from './action.ts';
import { estateHash } from './lib/estate-hash.ts';
import { liveHash } from './lib/live-hash.ts';
import { match } from './lib/match.ts';
import { planAccountTags, noteNewAccounts, planMoves, planNewAccounts } from './lib/plan/account-actions.ts';
import { delayLosingUpdates, planAttachments, planDetachments } from './lib/plan/attachment-actions.ts';
import { planContext } from './lib/plan/context.ts';
import { planIam } from './lib/plan/iam-actions.ts';
import { emptiedOus, planLeavingOus } from './lib/plan/leaving-ous.ts';
import { nodesOf } from './lib/plan/nodes.ts';
import { leftThings, reportMissingFullAccess, unmanagedThings } from './lib/plan/others.ts';
import { planOrganisation } from './lib/plan/organisation-actions.ts';
import { planOus } from './lib/plan/ou-actions.ts';
import { planPolicies } from './lib/plan/policy-actions.ts';
import { planQuotas } from './lib/plan/quotas.ts';
import { topologicalOrder } from './lib/plan/topological-order.ts';
import type { Live } from './live.ts';

/** The ordered changes between what is there and what shall be: a value, which can be written to a file, reviewed and applied later. */
export interface Plan {
  readonly kind: 'plan';
  /** Of the estate that it was made from. */
  readonly estateHash: string;
  /** Of the live organisation that it was made from; apply refuses the plan when it has changed. */
  readonly liveHash: string;
  /** Each after those it depends on. */
  readonly actions: readonly Action[];
  readonly quotas: readonly QuotaUse[];
  /** In the organisation, but not Paddock's: left alone. */
  readonly unmanaged: readonly OtherThing[];
  /** Paddock's, but not in the blueprint any more, and kept because it holds something or Paddock does not delete such things. */
  readonly left: readonly OtherThing[];
  /** A plan with errors cannot be applied. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface QuotaUse {
  readonly quota: QuotaId;
  /** In words, e.g. `organizational units in an organisation`. */
  readonly what: string;
  /** What it is counted in: `organisation`, a place, a policy. */
  readonly scope: string;
  readonly before: number;
  readonly after: number;
  readonly limit: number;
}

export interface OtherThing {
  readonly kind: 'ou' | 'account' | 'policy' | 'attachment' | 'role' | 'managed-policy';
  /** AWS's id; for roles and managed policies the path and name. */
  readonly id: string;
  readonly name: string;
  /** Where it is: logical id of an OU or account, `root`, or AWS's id; empty for policies. */
  readonly where: string;
}

/**
 * Pure: the same estate and the same live organisation give the same plan. Its time grows with the size of the two, not faster.
 *
 * Order: policy types, OUs and policies; attachments; accounts, the deployer in each; moves into guarded places; roles; what is taken away
 * last. Drift is what it finds when the blueprint has not changed.
 */
export function plan(estate: Estate, live: Live): Plan {
  const context = planContext(estate, live, match(estate, live));
  const nodes = nodesOf(context);
  planOrganisation(context);
  planOus(context);
  noteNewAccounts(context);
  const changes = planPolicies(context, nodes);
  const guards = planAttachments(context, nodes, changes);
  planNewAccounts(context, guards);
  planAccountTags(context);
  const iam = planIam(context);
  planMoves(context, nodes, guards, iam.deployers);
  delayLosingUpdates(context, nodes, changes, guards);
  const emptied = emptiedOus(context);
  planDetachments(context, nodes, guards, changes, emptied);
  planLeavingOus(context, emptied);
  reportMissingFullAccess(context);
  const quotas = planQuotas(context);
  return deepFreeze({
    kind: 'plan',
    estateHash: estateHash(estate),
    liveHash: liveHash(live),
    actions: topologicalOrder(context.actions),
    quotas,
    unmanaged: unmanagedThings(context, iam.foreign),
    left: leftThings(context),
    diagnostics: sortDiagnostics(context.diagnostics),
  });
}
