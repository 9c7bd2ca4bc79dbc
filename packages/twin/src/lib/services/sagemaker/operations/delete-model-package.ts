import { operation } from '../../../operation.ts';
import { modelPackage } from '../kinds/model-package.ts';
import { whereItIs } from '../kit/elsewhere.ts';
import { removeItem, requireItem } from '../kit/items.ts';
import { pathOf } from '../kit/paths.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelPackage.html */
export const deleteModelPackage = operation<{ readonly ModelPackageName: string }>((input, caller) => {
  const call = whereItIs(caller, input.ModelPackageName);
  removeItem(call, modelPackage, requireItem(call, modelPackage, pathOf(call, modelPackage, input.ModelPackageName)));
  return {};
});
