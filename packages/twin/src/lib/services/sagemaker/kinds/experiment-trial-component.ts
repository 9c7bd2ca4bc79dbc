import type { Call } from '../../../operation.ts';
import { resourceNotFound, validation } from '../kit/errors.ts';
import { allItems } from '../kit/items.ts';
import type { Kind } from '../kit/kind.ts';
import type { Item } from '../store.ts';

/** Hidden member: `trials`, the names of the trials that it belongs to. */
export const trialComponent: Kind = {
  type: 'experiment-trial-component',
  nameMember: 'TrialComponentName',
  arnMember: 'TrialComponentArn',
  missing: (arn) => resourceNotFound(`TrialComponent '${arn}' does not exist.`),
  exists: (_arn, name) =>
    validation(`TrialComponent names must be unique within an AWS account and region. TrialComponent with name (${name}) already exists.`),
};

export function trialsOf(component: Item): readonly string[] {
  return (component.hidden?.['trials'] ?? []) as readonly string[];
}

export function componentsOf(call: Call, trialName: string): readonly Item[] {
  return allItems(call, trialComponent).filter((component) => trialsOf(component).includes(trialName));
}
