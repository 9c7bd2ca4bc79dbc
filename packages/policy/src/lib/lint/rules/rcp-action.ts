import { rcpSupported } from '@paddock/aws-data/iam';
import type { LintRule } from '../lint-rule.ts';
import { isFullAccess } from './rcp-effect.ts';

/** Source: Organizations user guide, `orgs_manage_policies_rcps` (services that support RCPs) and `orgs_manage_policies_rcps_syntax`. */
export const rcpAction: LintRule = {
  code: 'policy/rcp-action',
  title: 'Resource control policy on actions that it cannot govern',
  check: (document, report) => {
    if (document.kind !== 'rcp' || isFullAccess(document)) return;
    for (const { action } of document.statements) {
      if (action.negated) {
        report(action.place, {
          summary: 'NotAction is not an element of resource control policies',
          detail: 'Organizations refuses the policy.',
          fix: 'List the actions in Action.',
        });
        continue;
      }
      for (const { value, place } of action.patterns) {
        const prefix = value.slice(0, Math.max(0, value.indexOf(':'))).toLowerCase();
        if (value === '*' || prefix === '*') {
          report(place, {
            severity: 'warning',
            summary: `"${value}" reaches only the services that support resource control policies`,
            detail: 'SageMaker, Bedrock, Glue and Lake Formation are not among them.',
            fix: 'Name the services, e.g. "s3:*", "kms:*".',
          });
        } else if (prefix !== '' && !rcpSupported(prefix)) {
          report(place, {
            summary: `Resource control policies do not cover ${prefix}`,
            detail: 'The statement has no effect.',
            fix: 'Use a service control policy, which binds the callers, or the policy of the resource.',
          });
        }
      }
    }
  },
};
