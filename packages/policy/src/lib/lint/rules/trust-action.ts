import type { LintRule } from '../lint-rule.ts';

const trustActions = [
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
  'sts:TagSession',
  'sts:SetSourceIdentity',
  'sts:SetContext',
];

/** Source: IAM user guide, `id_roles_update-role-trust-policy`; STS API reference. */
export const trustAction: LintRule = {
  code: 'policy/trust-action',
  title: 'Trust policy with an action that does not assume a role',
  check: ({ kind, statements }, report) => {
    if (kind !== 'trust') return;
    for (const { action } of statements) {
      for (const { value, place } of action.patterns) {
        if (value.toLowerCase().startsWith('sts:')) continue;
        report(place, {
          summary: `"${value}" is not an action of a trust policy`,
          detail: 'A trust policy says who may assume the role; IAM refuses other actions.',
          fix: `Use one of ${trustActions.join(', ')}.`,
        });
      }
    }
  },
};
