import { iamAction, iamService } from '@paddock/aws-data/iam';
import { wildcardPattern } from '../../matching/pattern.ts';
import { actionResources } from '../../prove/encode/action-resources.ts';
import { Automaton } from '../../prove/language/automaton.ts';
import { findWord } from '../../prove/language/find-word.ts';
import { sequenceOf } from '../../prove/language/sequence.ts';
import type { LintRule } from '../lint-rule.ts';

/** Source: the Service Authorization Reference, which lists the resource types of each action. A warning only: it is not complete. */
export const resourceNeverMatched: LintRule = {
  code: 'policy/resource-never-matched',
  title: 'Action that none of the resources fits',
  check: ({ statements }, report) => {
    for (const { effect, action, resource } of statements) {
      if (resource === undefined || resource.negated || action.negated) continue;
      const patterns = resource.patterns.map(({ value }) => value);
      for (const { value, place } of action.patterns) {
        const forms = formsOf(value);
        if (forms === undefined || fits(value, patterns)) continue;
        report(place, {
          severity: 'warning',
          summary: `${value} never meets ${patterns.length === 1 ? `"${patterns[0]}"` : `any of the ${patterns.length} resources`}`,
          detail: `The statement ${effect === 'Allow' ? 'allows' : 'denies'} nothing for this action.`,
          fix:
            forms.length === 0
              ? 'The action is about no resource: give it a statement with Resource "*".'
              : `Name a resource of the form ${forms.join(' or ')}.`,
        });
      }
    }
  },
};

/** The ARN templates of an action; undefined for wildcards and for actions that are not known. */
function formsOf(action: string): readonly string[] | undefined {
  const found = /[*?]/.test(action) ? undefined : iamAction(action);
  if (found === undefined) return undefined;
  const types = iamService(found.service)?.resourceTypes;
  return found.resourceTypes.flatMap(({ name }) => types?.[name]?.arn ?? []);
}

/** A policy variable may become any text; what is no ARN is another rule's. */
function fits(action: string, patterns: readonly string[]): boolean {
  if (patterns.some((pattern) => pattern !== '*' && !pattern.startsWith('arn:'))) return true;
  const named = new Automaton(patterns.map((pattern) => sequenceOf(wildcardPattern(pattern.replaceAll(/\$\{[^}]*\}/g, '*')))));
  return findWord({ within: [new Automaton(actionResources(action)), named], outside: [] }, () => {}) !== undefined;
}
