import type { LintRule } from '../lint-rule.ts';
import { variableTexts } from '../variable-texts.ts';

/** Source: IAM user guide, `reference_policies_elements_version`; Organizations user guide, `orgs_manage_policies_rcps_syntax`. Where there are variables, `variable-version` says it. */
export const versionMissing: LintRule = {
  code: 'policy/version-missing',
  title: 'No Version, or the old one',
  check: (document, report) => {
    const { kind, version, versionPlace, place } = document;
    if (version === '2012-10-17' || (kind !== 'rcp' && variableTexts(document).length > 0)) return;
    report(versionPlace ?? place, {
      severity: kind === 'rcp' ? 'error' : 'warning',
      summary:
        versionPlace === undefined ? 'The policy has no Version, which means 2008-10-17' : 'The policy is in the old version 2008-10-17',
      detail:
        kind === 'rcp'
          ? 'A resource control policy must be in version 2012-10-17.'
          : 'There, policy variables such as ${aws:username} are plain text.',
      fix: 'Write "Version": "2012-10-17".',
    });
  },
};
