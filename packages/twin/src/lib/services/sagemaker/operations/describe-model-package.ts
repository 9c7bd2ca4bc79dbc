import { operation } from '../../../operation.ts';
import { modelPackage } from '../kinds/model-package.ts';
import { whereItIs } from '../kit/elsewhere.ts';
import { requireItem } from '../kit/items.ts';
import { pathOf } from '../kit/paths.ts';
import { outputOf, project } from '../kit/project.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelPackage.html */
export const describeModelPackage = operation<{ readonly ModelPackageName: string }>((input, caller) => {
  const call = whereItIs(caller, input.ModelPackageName);
  const item = requireItem(call, modelPackage, pathOf(call, modelPackage, input.ModelPackageName));
  return project(outputOf('DescribeModelPackage'), item.members);
});
