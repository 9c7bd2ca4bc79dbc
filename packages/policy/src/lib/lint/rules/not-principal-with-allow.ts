import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_elements_notprincipal`. */
export const notPrincipalWithAllow: LintRule = {
  code: 'policy/not-principal-with-allow',
  title: 'NotPrincipal with Allow',
  check: ({ statements }, report) => {
    for (const { effect, principal } of statements) {
      if (effect !== 'Allow' || principal?.negated !== true) continue;
      report(principal.place, {
        summary: 'NotPrincipal stands in an Allow',
        detail: 'AWS does not support it: it would allow everybody else, anonymous callers too.',
        fix: 'Name in Principal who may, or use Deny.',
      });
    }
  },
};
