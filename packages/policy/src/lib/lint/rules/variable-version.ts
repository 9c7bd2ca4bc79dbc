import type { LintRule } from '../lint-rule.ts';
import { variableTexts } from '../variable-texts.ts';

/** Source: IAM user guide, `reference_policies_variables`. */
export const variableVersion: LintRule = {
  code: 'policy/variable-version',
  title: 'Policy variable in the old version',
  check: (document, report) => {
    if (document.version === '2012-10-17') return;
    for (const { value, place } of variableTexts(document)) {
      report(place, {
        summary: `"${value}" is plain text in version 2008-10-17`,
        detail: 'Policy variables work in version 2012-10-17 only, and a policy without Version is in the old one.',
        fix: 'Write "Version": "2012-10-17".',
      });
    }
  },
};
