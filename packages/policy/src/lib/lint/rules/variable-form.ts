import { isMultiValued } from '../../conditions/is-multi-valued.ts';
import { variableAt } from '../../matching/template.ts';
import type { LintRule } from '../lint-rule.ts';
import { variableTexts } from '../variable-texts.ts';

/** Source: IAM user guide, `reference_policies_variables`. */
export const variableForm: LintRule = {
  code: 'policy/variable-form',
  title: 'Policy variable of the wrong form',
  check: (document, report) => {
    if (document.version !== '2012-10-17') return;
    for (const { value, place } of variableTexts(document)) {
      for (let at = value.indexOf('${'); at !== -1; at = value.indexOf('${', at + 2)) {
        const problem = problemAt(value, at);
        if (problem !== undefined)
          report(place, {
            summary: `A policy variable in "${value}" ${problem}`,
            detail: 'It has no value, so the pattern matches nothing.',
            fix: "Write ${key}, ${key, 'default'}, or an escape ${*}, ${?}, ${$}.",
          });
      }
    }
  },
};

function problemAt(value: string, at: number): string | undefined {
  const found = variableAt(value, at);
  if (found === undefined) return value.includes('}', at) ? 'is not a condition key' : 'has no closing brace';
  if (typeof found.value === 'string') return undefined;
  if (!found.value.key.includes(':')) return `names "${found.value.key}", which has no prefix such as "aws:"`;
  return isMultiValued(found.value.lowerKey) ? `names ${found.value.key}, which has several values` : undefined;
}
