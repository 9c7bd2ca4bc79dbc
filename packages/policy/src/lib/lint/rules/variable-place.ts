import { resourcePartStart } from '../../matching/resource-matcher.ts';
import type { Placed } from '../../syntax/policy-document.ts';
import type { LintRule, Report } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_variables` (where variables can be used). */
export const variablePlace: LintRule = {
  code: 'policy/variable-place',
  title: 'Policy variable where there can be none',
  check: ({ statements }, report) => {
    for (const { action, principal, resource } of statements) {
      for (const each of action.patterns) if (each.value.includes('${')) reportPlace(report, each, 'in an action');
      for (const each of principal?.entries ?? []) if (each.value.includes('${')) reportPlace(report, each, 'in a principal');
      for (const each of resource?.patterns ?? []) {
        const head = each.value.slice(0, resourcePartStart(each.value));
        if (head.includes('${')) reportPlace(report, each, 'before the fifth colon of an ARN');
      }
    }
  },
};

function reportPlace(report: Report, { value, place }: Placed<string>, where: string): void {
  report(place, {
    summary: `"${value}" has a policy variable ${where}`,
    detail: 'Variables work in the resource part of ARNs and in values of string and ARN conditions; here the pattern matches nothing.',
    fix: 'Write the name in full, or "*" and narrow it by a condition.',
  });
}
