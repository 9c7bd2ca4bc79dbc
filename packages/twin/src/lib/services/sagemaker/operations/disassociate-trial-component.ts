import { operation } from '../../../operation.ts';
import { trialComponent, trialsOf } from '../kinds/experiment-trial-component.ts';
import { trial } from '../kinds/experiment-trial.ts';
import { replaceItem, requireItem } from '../kit/items.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DisassociateTrialComponent.html */
export const disassociateTrialComponent = operation<{ readonly TrialComponentName: string; readonly TrialName: string }>((input, call) => {
  const component = requireItem(call, trialComponent, input.TrialComponentName);
  const parent = requireItem(call, trial, input.TrialName);
  replaceItem(call, trialComponent, {
    ...component,
    hidden: { ...component.hidden, trials: trialsOf(component).filter((name) => name !== input.TrialName) },
  });
  return { TrialComponentArn: component.arn, TrialArn: parent.arn };
});
