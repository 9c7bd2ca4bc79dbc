import type { PolicyDocument } from '../../syntax/policy-document.ts';
import type { LintRule } from '../lint-rule.ts';

/** Source: Organizations user guide, `orgs_manage_policies_rcps_syntax`. */
export const rcpEffect: LintRule = {
  code: 'policy/rcp-effect',
  title: 'Resource control policy that allows',
  check: (document, report) => {
    if (document.kind !== 'rcp' || isFullAccess(document)) return;
    for (const { effect, place } of document.statements) {
      if (effect === 'Deny') continue;
      report(place, {
        summary: 'A resource control policy may only deny',
        detail: 'Allow is for the policy RCPFullAWSAccess, which AWS attaches everywhere itself.',
        fix: 'Write "Effect": "Deny" for what is not wanted.',
      });
    }
  },
};

/** AWS's own RCPFullAWSAccess. */
export function isFullAccess({ statements }: PolicyDocument): boolean {
  const [statement, ...others] = statements;
  if (statement === undefined || others.length > 0 || statement.effect !== 'Allow' || statement.conditions.length > 0) return false;
  const { action, resource } = statement;
  return [action, resource].every(
    (element) => element?.negated === false && element.patterns.length === 1 && element.patterns[0]?.value === '*',
  );
}
