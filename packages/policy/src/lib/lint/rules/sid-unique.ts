import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_elements_sid`. */
export const sidUnique: LintRule = {
  code: 'policy/sid-unique',
  title: 'Sid used twice',
  check: ({ statements }, report) => {
    const seen = new Map<string, number>();
    for (const { sid, index } of statements) {
      if (sid === undefined || sid.value === '') continue;
      const before = seen.get(sid.value);
      if (before === undefined) seen.set(sid.value, index);
      else {
        report(sid.place, {
          summary: `The Sid "${sid.value}" is already that of statement ${before}`,
          detail: 'A Sid must be unique within a policy; AWS refuses the policy.',
          fix: 'Give this statement another Sid.',
        });
      }
    }
  },
};
