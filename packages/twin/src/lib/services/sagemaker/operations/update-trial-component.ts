import type { Members } from '../../../operation.ts';
import { nested, omit } from '../kit/members.ts';
import { userContext } from '../kit/user-context.ts';
import { trialComponent } from '../kinds/experiment-trial-component.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateTrialComponent.html */
export const updateTrialComponent = update(trialComponent, {
  names: ['ParametersToRemove', 'InputArtifactsToRemove', 'OutputArtifactsToRemove'],
  changes: ({ members }, input, call) => ({
    ...changedMap(members, input, 'Parameters'),
    ...changedMap(members, input, 'InputArtifacts'),
    ...changedMap(members, input, 'OutputArtifacts'),
    LastModifiedBy: userContext(call),
  }),
});

/** A map with the input's entries on top and those of `…ToRemove` taken away. */
function changedMap(members: Members, input: Members, name: string): Members {
  const removed = (input[`${name}ToRemove`] ?? []) as readonly string[];
  if (input[name] === undefined && removed.length === 0) return {};
  return { [name]: omit({ ...nested(members, name), ...(input[name] as Members | undefined) }, ...removed) };
}
