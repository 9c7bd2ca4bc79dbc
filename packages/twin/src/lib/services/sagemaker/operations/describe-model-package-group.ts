import { operation } from '../../../operation.ts';
import { modelPackageGroup } from '../kinds/model-package-group.ts';
import { whereItIs } from '../kit/elsewhere.ts';
import { requireItem } from '../kit/items.ts';
import { pathOf } from '../kit/paths.ts';
import { outputOf, project } from '../kit/project.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelPackageGroup.html */
export const describeModelPackageGroup = operation<{ readonly ModelPackageGroupName: string }>((input, caller) => {
  const call = whereItIs(caller, input.ModelPackageGroupName);
  const item = requireItem(call, modelPackageGroup, pathOf(call, modelPackageGroup, input.ModelPackageGroupName));
  return project(outputOf('DescribeModelPackageGroup'), item.members);
});
