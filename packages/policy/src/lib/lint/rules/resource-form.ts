import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_elements_resource` and `reference-arns`. */
export const resourceForm: LintRule = {
  code: 'policy/resource-form',
  title: 'Resource that is neither an ARN nor "*"',
  check: ({ statements }, report) => {
    for (const { resource } of statements) {
      for (const { value, place } of resource?.patterns ?? []) {
        if (value === '*') continue;
        const problem = problemOf(value);
        if (problem === undefined) continue;
        report(place, {
          summary: `"${value}" is not the ARN of a resource: ${problem}`,
          detail: 'AWS refuses the policy, or the statement never applies.',
          fix: 'Write arn:partition:service:region:account:resource, or "*".',
        });
      }
    }
  },
};

function problemOf(value: string): string | undefined {
  const [head, partition = '', service, region = '', account = ''] = value.replaceAll(/\$\{[^}]*\}/g, '*').split(':');
  if (value.startsWith('*') && head !== 'arn') return undefined;
  if (head !== 'arn') return 'it does not begin with "arn:"';
  if (!/^(aws[a-z-]*|.*[*?].*)$/.test(partition)) return `"${partition}" is not a partition`;
  if (service === undefined || service === '') return 'it names no service';
  if (!/^([a-z]{2}(-[a-z]+)+-\d|.*[*?].*|)$/.test(region)) return `"${region}" is not a region`;
  if (!/^(\d{12}|aws|.*[*?].*|)$/.test(account)) return `"${account}" is not an account id of twelve digits`;
  return undefined;
}
