import type { EstateRole } from '@paddock/blueprint/estate';
import { problems } from '../problems.ts';
import type { PlanContext } from './context.ts';

/** IAM refuses a trust policy that names a role which does not exist yet: the creators of the roles that a role trusts. */
export function trustedCreators(context: PlanContext, role: EstateRole): readonly string[] {
  return trustedRoles(context, role)
    .map((key) => context.creators.get(key))
    .filter((id) => id !== undefined);
}

const roleArn = /^arn:[^:]*:iam::(?:\{\{account:([a-z0-9-]+)\}\}|(\d{12})):role(\/.+)$/;

/** `role:account/path` of every role that a trust policy names as its principal. */
function trustedRoles(context: PlanContext, role: EstateRole): readonly string[] {
  return role.trust.Statement.flatMap((statement) => {
    const principal = statement.Principal;
    const arns = typeof principal === 'object' ? (principal.AWS ?? []) : [];
    return (typeof arns === 'string' ? [arns] : arns).flatMap((arn) => {
      const [, logicalId, id, path] = roleArn.exec(arn) ?? [];
      const account = logicalId ?? (id === undefined ? undefined : context.places.get(id));
      return account === undefined ? [] : [`role:${account}${path}`];
    });
  });
}

/** Reports roles that trust each other and are both still to be made; none of them waits for another then. */
export function reportTrustCycles(context: PlanContext, created: ReadonlyMap<string, EstateRole>): void {
  const done = new Set<string>();
  const visit = (key: string, path: readonly string[]): void => {
    const at = path.indexOf(key);
    if (at >= 0) {
      context.diagnostics.push(problems.trustCycle([...path.slice(at), key].map((one) => one.slice('role:'.length))));
      for (const member of path.slice(at)) context.creators.delete(member);
      return;
    }
    const role = created.get(key);
    if (role === undefined || done.has(key)) return;
    for (const next of trustedRoles(context, role)) visit(next, [...path, key]);
    done.add(key);
  };
  for (const key of created.keys()) visit(key, []);
}
