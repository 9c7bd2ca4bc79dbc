import { operation } from '../../../operation.ts';
import { modelPackageGroup } from '../kinds/model-package-group.ts';
import { validation } from '../kit/errors.ts';
import { replaceItem, requireItem } from '../kit/items.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelPackageGroupPolicy.html */
export const deleteModelPackageGroupPolicy = operation<{ readonly ModelPackageGroupName: string }>((input, call) => {
  const group = requireItem(call, modelPackageGroup, input.ModelPackageGroupName);

  if (group.hidden?.['policy'] === undefined) throw validation(`Cannot find Model Package Group Policy for ${group.arn}`);
  const { policy: _policy, ...hidden } = group.hidden ?? {};
  replaceItem(call, modelPackageGroup, { ...group, hidden });
  return {};
});
