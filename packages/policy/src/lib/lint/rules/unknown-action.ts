import { expandActionPattern, iamService, iamServicePrefixes } from '@paddock/aws-data/iam';
import { didYouMean } from '../../json/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** Source: the Service Authorization Reference. A warning only: the data may be older than the action. */
export const unknownAction: LintRule = {
  code: 'policy/unknown-action',
  title: 'Action that no service has',
  check: ({ statements }, report) => {
    for (const { action } of statements) {
      for (const { value, place } of action.patterns) {
        const [prefix = '', name = ''] = value.split(':');
        if (prefix === '' || name === '' || /[*?]/.test(prefix)) continue;
        const service = iamService(prefix);
        if (service !== undefined && expandActionPattern(value).length > 0) continue;
        const meant = service === undefined ? didYouMean(prefix, iamServicePrefixes()) : didYouMean(name, Object.keys(service.actions));
        const full = service === undefined ? `${meant}:${name}` : `${service.prefix}:${meant}`;
        report(place, {
          severity: 'warning',
          summary:
            service === undefined
              ? `"${prefix}" is not the prefix of a service`
              : `${service.name} has no action that "${value}" stands for`,
          detail: `The ${action.negated ? 'exception' : 'statement'} would have no effect on it.`,
          fix: meant === undefined ? 'Correct the name, or check that the action is new.' : `Write "${full}".`,
        });
      }
    }
  },
};
