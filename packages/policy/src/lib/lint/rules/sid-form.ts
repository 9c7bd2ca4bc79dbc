import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_elements_sid`. Policies of resources may have other characters: each service decides. */
export const sidForm: LintRule = {
  code: 'policy/sid-form',
  title: 'Sid with characters other than letters and digits',
  check: ({ kind, statements }, report) => {
    if (kind === 'resource' || kind === 'endpoint') return;
    for (const { sid } of statements) {
      if (sid === undefined || /^[A-Za-z0-9]*$/.test(sid.value)) continue;
      report(sid.place, {
        summary: `The Sid "${sid.value}" has characters that are not allowed`,
        detail: 'IAM and Organizations take A-Z, a-z and 0-9 only, and refuse the policy.',
        fix: `Write "${sid.value.replaceAll(/[^A-Za-z0-9]/g, '')}".`,
      });
    }
  },
};
