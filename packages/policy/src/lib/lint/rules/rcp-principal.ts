import type { LintRule } from '../lint-rule.ts';

/** Source: Organizations user guide, `orgs_manage_policies_rcps_syntax`. */
export const rcpPrincipal: LintRule = {
  code: 'policy/rcp-principal',
  title: 'Resource control policy that names principals',
  check: ({ kind, statements }, report) => {
    if (kind !== 'rcp') return;
    for (const { principal } of statements) {
      if (principal === undefined || principal.entries.every(({ type, value }) => type === 'AWS' && value === '*')) continue;
      report(principal.place, {
        summary: 'Principal of a resource control policy must be "*"',
        detail: 'Organizations refuses any other principal.',
        fix: 'Write "Principal": "*" and narrow it by aws:PrincipalArn, aws:PrincipalAccount or aws:PrincipalOrgID in the condition.',
      });
    }
  },
};
