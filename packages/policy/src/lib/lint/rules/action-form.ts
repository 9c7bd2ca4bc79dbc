import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_elements_action`. */
export const actionForm: LintRule = {
  code: 'policy/action-form',
  title: 'Action that is not service:Name',
  check: ({ statements }, report) => {
    for (const { action } of statements) {
      for (const { value, place } of action.patterns) {
        if (value === '*' || value === '*:*' || /^[A-Za-z0-9-]+:[A-Za-z0-9*?_]+$/.test(value)) continue;
        report(place, {
          summary: `"${value}" is not an action`,
          detail: 'An action is a service prefix without wildcards, a colon and a name; AWS refuses the policy.',
          fix: value.includes(':')
            ? 'Write service:Name, e.g. s3:GetObject or s3:Get*.'
            : `Put the service before it: service:${value === '' ? 'Name' : value}.`,
        });
      }
    }
  },
};
