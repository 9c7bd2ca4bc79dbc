import { quota, sizeFor, type SizeQuotaId } from '@paddock/aws-data/quotas';
import type { PolicyKind } from '../../syntax/policy-kind.ts';
import type { LintRule } from '../lint-rule.ts';

const byKind: Readonly<Partial<Record<PolicyKind, SizeQuotaId>>> = {
  identity: 'iam/managed-policy-size',
  boundary: 'iam/managed-policy-size',
  session: 'sts/session-policy-size',
  scp: 'organizations/scp-size',
  rcp: 'organizations/rcp-size',
  endpoint: 'vpc/endpoint-policy-size',
  trust: 'iam/role-trust-policy-size',
};

/** Source: the row of the quota. A policy that was given as a value is measured as JSON without white space. */
export const size: LintRule = {
  code: 'policy/size',
  title: 'Policy larger than AWS takes',
  check: ({ kind, text, value, place }, report, { sizeQuota = byKind[kind] }) => {
    if (sizeQuota === undefined) return;
    const { value: limit, unit, what, whiteSpace } = quota(sizeQuota);
    const compact = JSON.stringify(value);
    const measured = sizeFor(sizeQuota, text ?? compact);
    if (measured <= limit) return;
    const fits = whiteSpace === 'counted' && sizeFor(sizeQuota, compact) <= limit;
    report(place, {
      summary: `The policy has ${measured} ${unit}; the ${what} is at most ${limit}`,
      detail: `White space is ${whiteSpace === 'counted' ? 'counted' : 'not counted'}.`,
      fix: fits ? 'Remove the white space: then it fits.' : 'Split the policy, or join actions and resources with wildcards.',
    });
  },
};
