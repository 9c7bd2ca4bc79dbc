import { conditionKey, globalConditionKeys, iamService } from '@paddock/aws-data/iam';
import { didYouMean } from '../../json/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** Source: the Service Authorization Reference and `reference_policies_condition-keys`. A warning only: the data may be older than the key. */
export const unknownConditionKey: LintRule = {
  code: 'policy/unknown-condition-key',
  title: 'Condition key that AWS does not know',
  check: ({ statements }, report) => {
    for (const { conditions } of statements) {
      for (const { key } of conditions) {
        if (conditionKey(key.value) !== undefined || isOfProvider(key.value)) continue;
        const meant = didYouMean(key.value, candidates(key.value));
        report(key.place, {
          severity: 'warning',
          summary: `"${key.value}" is not a condition key that AWS documents`,
          detail: 'No request has it: positive operators never hold, negated ones and IfExists always do.',
          fix: meant === undefined ? 'Correct the name.' : `Write "${meant}".`,
        });
      }
    }
  },
};

function candidates(key: string): readonly string[] {
  const prefix = key.slice(0, Math.max(0, key.indexOf(':')));
  return [...globalConditionKeys().map(({ name }) => name), ...Object.keys(iamService(prefix)?.conditionKeys ?? {})].map((name) =>
    name.replace(/\/\$\{.*$/, '/'),
  );
}

/** Keys of OIDC providers are named by their hosts: `token.actions.githubusercontent.com:sub`. */
function isOfProvider(key: string): boolean {
  return /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(\/[^:]*)?:.+$/.test(key);
}
