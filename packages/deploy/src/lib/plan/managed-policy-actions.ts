import type { EstateAccount, EstateManagedPolicy } from '@paddock/blueprint/estate';
import type { LiveManagedPolicy } from '../../live.ts';
import { sameDocument } from '../document.ts';
import { add, creatorsOf, idsAnd, type PlanContext } from './context.ts';
import { inReferences } from './in-references.ts';
import { rolePath } from './iam-context.ts';

/** @returns the action that makes or changes the policy, if any */
export function planManagedPolicy(
  context: PlanContext,
  account: EstateAccount,
  policy: EstateManagedPolicy,
  live: LiveManagedPolicy | undefined,
  base: readonly string[],
): string | undefined {
  const path = rolePath(policy);
  const common = { account: account.logicalId, policy: path };
  if (live === undefined) {
    const id = `create-managed-policy:${account.logicalId}${path}`;
    add(context, {
      kind: 'create-managed-policy',
      id,
      summary: `create policy ${path} in ${account.logicalId}`,
      dependsOn: idsAnd(base, creatorsOf(context, policy.document)),
      ...common,
      description: policy.description,
      document: policy.document,
    });
    return id;
  }
  if (sameDocument(policy.document, live.document, context.match.resolve)) return undefined;
  const id = `update-managed-policy:${account.logicalId}${path}`;
  add(context, {
    kind: 'update-managed-policy',
    id,
    summary: `update policy ${path} in ${account.logicalId}`,
    dependsOn: idsAnd(base, creatorsOf(context, policy.document)),
    ...common,
    before: inReferences(live.document, policy.document, context.match.resolve),
    after: policy.document,
  });
  return id;
}
