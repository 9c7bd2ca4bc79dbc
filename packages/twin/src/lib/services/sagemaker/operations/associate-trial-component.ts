import { operation } from '../../../operation.ts';
import { trialComponent, trialsOf } from '../kinds/experiment-trial-component.ts';
import { trial } from '../kinds/experiment-trial.ts';
import { replaceItem, requireItem } from '../kit/items.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AssociateTrialComponent.html */
export const associateTrialComponent = operation<{ readonly TrialComponentName: string; readonly TrialName: string }>((input, call) => {
  const component = requireItem(call, trialComponent, input.TrialComponentName);
  const parent = requireItem(call, trial, input.TrialName);
  replaceItem(call, trialComponent, {
    ...component,
    hidden: { ...component.hidden, trials: [...new Set([...trialsOf(component), input.TrialName])] },
  });
  return { TrialComponentArn: component.arn, TrialArn: parent.arn };
});
