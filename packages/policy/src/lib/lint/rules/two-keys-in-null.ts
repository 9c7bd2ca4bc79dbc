import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_condition-logic-multiple-context-keys-or-values`: keys of one operator are ANDed. */
export const twoKeysInNull: LintRule = {
  code: 'policy/two-keys-in-null',
  title: 'A Deny for several missing keys that needs all of them missing',
  check: ({ statements }, report) => {
    for (const { effect, conditions } of statements) {
      const absent =
        effect === 'Deny'
          ? conditions.filter(({ operator, values }) => operator.value === 'Null' && values.every(({ value }) => value === 'true'))
          : [];
      const [, second] = absent;
      if (second === undefined) continue;
      report(second.key.place, {
        severity: 'warning',
        summary: `The Deny applies only when ${absent.map(({ key }) => key.value).join(' and ')} are all missing`,
        detail: 'Conditions are ANDed: a request that gives one of the keys passes.',
        fix: 'Write one statement per key.',
      });
    }
  },
};
