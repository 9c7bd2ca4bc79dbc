import { operation } from '../../../operation.ts';
import { modelPackageGroup } from '../kinds/model-package-group.ts';
import { validation } from '../kit/errors.ts';
import { requireItem } from '../kit/items.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_GetModelPackageGroupPolicy.html */
export const getModelPackageGroupPolicy = operation<{ readonly ModelPackageGroupName: string }>((input, call) => {
  const group = requireItem(call, modelPackageGroup, input.ModelPackageGroupName);
  const policy = group.hidden?.['policy'];
  if (policy === undefined) throw validation(`Cannot find Model Package Group Policy for ${group.arn}`);
  return { ResourcePolicy: policy };
});
