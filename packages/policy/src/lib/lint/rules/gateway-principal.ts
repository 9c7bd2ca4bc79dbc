import type { LintRule } from '../lint-rule.ts';

/** Source: PrivateLink guide, `vpc-endpoints-access` and `gateway-endpoints`. */
export const gatewayPrincipal: LintRule = {
  code: 'policy/gateway-principal',
  title: 'Gateway endpoint policy that names principals',
  check: ({ kind, statements }, report, { gatewayEndpoint }) => {
    if (kind !== 'endpoint' || gatewayEndpoint !== true) return;
    for (const { principal } of statements) {
      if (principal === undefined || (!principal.negated && principal.entries.every(({ type, value }) => type === 'AWS' && value === '*')))
        continue;
      report(principal.place, {
        summary: 'Principal of a gateway endpoint policy must be "*"',
        detail: 'A gateway endpoint does not match principals by name.',
        fix: 'Write "Principal": "*" and narrow it by aws:PrincipalArn in the condition.',
      });
    }
  },
};
