import type { ActionElement } from '../syntax/policy-document.ts';
import { globOf } from './glob.ts';

/** Tests an action in lower case against `Action` or `NotAction`. Source: IAM user guide, `reference_policies_elements_action`, `…_notaction`. */
export function compileActions(element: ActionElement): (lowerAction: string) => boolean {
  const globs = element.patterns.map(({ value }) => globOf(value.toLowerCase()));
  const { negated } = element;
  return (lowerAction) => globs.some((glob) => glob.matches(lowerAction)) !== negated;
}
