import { globalConditionKeys } from '@paddock/aws-data/iam';
import { parseOperatorName } from '../../conditions/operator-name.ts';
import type { Condition, Statement } from '../../syntax/policy-document.ts';
import { isFilled } from '../filled-keys.ts';
import type { LintRule } from '../lint-rule.ts';
import { actionsOfService, servicesOf } from '../statement-actions.ts';

/** Source: the Service Authorization Reference, which lists the condition keys of each action. A warning only: it is not complete. */
export const keyNeverFilled: LintRule = {
  code: 'policy/key-never-filled',
  title: 'Condition key that the actions never fill',
  check: ({ statements }, report) => {
    for (const statement of statements) {
      for (const condition of statement.conditions) {
        const { matched, without } = actionsWithout(statement, condition.key.value);
        const all = without.length === matched;
        if (without.length === 0 || (!all && !hitsWhenMissing(statement, condition))) continue;
        const some = without.slice(0, 3).join(', ');
        report(condition.key.place, {
          severity: 'warning',
          summary: `${condition.key.value} is never filled by ${all ? (matched === 1 ? some : `any of the ${matched} actions`) : `${without.length} of the ${matched} actions: ${some}${without.length > 3 ? ', …' : ''}`}`,
          detail: hitsWhenMissing(statement, condition)
            ? 'The condition holds when the key is missing, so those actions are denied always.'
            : 'The condition never holds, so the statement has no effect.',
          fix: all ? 'Use a key that the actions fill, or leave the condition out.' : 'Name only the actions that fill the key.',
        });
      }
    }
  },
};

/** A Deny that applies where the key is missing. */
function hitsWhenMissing({ effect }: Statement, { operator, values }: Condition): boolean {
  const use = parseOperatorName(operator.value);
  if (use === undefined || effect !== 'Deny') return false;
  if (use.operator.family === 'null') return values.some(({ value }) => value === 'true');
  return use.ifExists || use.quantifier === 'ForAllValues' || (use.operator.negated && use.quantifier === undefined);
}

/** How many actions the statement speaks of, in the services that could fill the key, and those of them that do not. */
function actionsWithout(statement: Statement, key: string): { readonly matched: number; readonly without: readonly string[] } {
  const prefix = key.slice(0, Math.max(0, key.indexOf(':'))).toLowerCase();
  const services = isListedPerAction(key) ? servicesOf(statement) : isGlobal(key) ? [] : [prefix];
  const actions = services.flatMap((service) => actionsOfService(statement, service) ?? []);
  return { matched: actions.length, without: actions.filter((action) => !isFilled(action, key)) };
}

/** Global keys that only some actions fill, which the reference lists per action. */
function isListedPerAction(key: string): boolean {
  return /^aws:(RequestTag\/.*|TagKeys)$/i.test(key);
}

function isGlobal(key: string): boolean {
  const lower = key.toLowerCase();
  return lower.startsWith('aws:') || globalConditionKeys().some(({ name }) => name.toLowerCase() === lower);
}
